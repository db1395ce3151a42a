package io.vigie.signal;

import static io.vigie.signal.SignalRows.moment;
import static io.vigie.signal.SignalRows.text;

import io.vigie.engagement.PersonId;
import io.vigie.signal.SignalLog.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened to signals, wherever they lay: what was said of a group stays said of whoever lay
 * in it then, also after it was taken apart or went into another.
 */
@Repository
class SignalHistory {

  private final JdbcClient jdbc;

  SignalHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A signal in a group, from then to then. */
  private record Stay(WeakSignal signal, UUID group, Instant from, Instant until) {
    boolean covers(Written line) {
      return group.equals(line.group())
          && !line.happening().at().isBefore(from)
          && !line.happening().at().isAfter(until);
    }
  }

  /** A line as it was written down: of a group, or of a signal in it. */
  private record Written(UUID group, Optional<String> signal, Happening happening) {}

  /** The lines, oldest first. */
  List<Line> of(SignalGroup group) {
    List<Stay> stays = group.signals().stream().flatMap(one -> stays(one).stream()).toList();
    return written(group, stays).stream()
        .flatMap(line -> line(group, stays, line).stream())
        .toList();
  }

  private static Optional<Line> line(SignalGroup group, List<Stay> stays, Written line) {
    List<String> names = group.signals().stream().map(WeakSignal::name).toList();
    if (line.signal().filter(names::contains).isPresent()) {
      return Optional.of(new Line(line.happening(), line.signal()));
    }
    return stays.stream()
        .filter(stay -> stay.covers(line))
        .map(stay -> stay.signal().name())
        .findFirst()
        .map(who -> new Line(line.happening(), about(group, line, who)));
  }

  /** Of the group as it stands it need not be said whom it is about. */
  private static Optional<String> about(SignalGroup group, Written line, String who) {
    return line.group().equals(group.id())
        ? line.signal()
        : line.signal().or(() -> Optional.of(who));
  }

  private List<Stay> stays(WeakSignal signal) {
    List<Stay> stays = new ArrayList<>();
    Instant from = Instant.MIN;
    for (Step step : steps(signal)) {
      stays.add(new Stay(signal, step.from(), from, step.at()));
      from = step.at();
    }
    stays.add(new Stay(signal, signal.group(), from, Instant.MAX));
    return stays;
  }

  /** A signal leaves a group. */
  private record Step(UUID from, Instant at) {}

  /** What was undone are two steps: there and back. */
  private List<Step> steps(WeakSignal signal) {
    List<Step> steps = new ArrayList<>();
    jdbc.sql("select * from signal_move where signal_id = ?")
        .param(signal.id())
        .query(
            row -> {
              steps.add(
                  new Step(
                      row.getObject("from_group", UUID.class),
                      moment(row, "moved_at").orElseThrow()));
              Optional<Instant> undone = moment(row, "undone_at");
              if (undone.isPresent()) {
                steps.add(new Step(row.getObject("to_group", UUID.class), undone.get()));
              }
            });
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private List<Written> written(SignalGroup group, List<Stay> stays) {
    return jdbc.sql(
            "select h.*, s.number as of_number from signal_happening h"
                + " left join weak_signal s on s.id = h.signal_id"
                + " where h.group_id in (:groups) or h.signal_id in (:signals) order by h.number")
        .param("groups", stays.stream().map(Stay::group).distinct().toList())
        .param("signals", group.signals().stream().map(WeakSignal::id).toList())
        .query(SignalHistory::toWritten)
        .list();
  }

  private static Written toWritten(ResultSet row, int index) throws SQLException {
    return new Written(
        row.getObject("group_id", UUID.class),
        text(row, "of_number").map(number -> "S-" + number),
        new Happening(
            Deed.valueOf(row.getString("deed")),
            text(row, "by_user").isPresent()
                ? Optional.of(new PersonId(row.getString("by_user"), row.getString("by_team")))
                : Optional.empty(),
            moment(row, "happened_at").orElseThrow(),
            text(row, "words")));
  }
}
