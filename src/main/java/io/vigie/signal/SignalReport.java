package io.vigie.signal;

import io.vigie.engagement.Engagement;
import io.vigie.shared.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signals of the last weeks led to, and how long the client took to look at them. */
@Service
public class SignalReport {

  private static final int WEEKS = 8;

  private final JdbcClient jdbc;
  private final SignalRows rows;

  SignalReport(JdbcClient jdbc, SignalRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * One week's reports.
   *
   * @param untyped those whose type nobody said
   */
  public record WeekCount(Week week, Map<SignalType, Integer> byType, int untyped) {

    /** All of them. */
    public int total() {
      return untyped + byType.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * What the groups of those weeks led to.
   *
   * @param groups how many there are
   * @param triaged how many the client said something about
   * @param daysToTriage the median of days from the first report to the client's first word
   */
  public record Yield(
      int groups,
      int triaged,
      int questions,
      int decisions,
      int plays,
      Optional<Double> daysToTriage) {}

  /** The last weeks up to this one, oldest first. */
  @Transactional(readOnly = true)
  public List<WeekCount> weeks(Engagement engagement, Week last) {
    List<WeekCount> weeks = new ArrayList<>();
    for (int back = WEEKS - 1; back >= 0; back--) {
      weeks.add(count(engagement, last.plus(-back)));
    }
    return weeks;
  }

  private WeekCount count(Engagement engagement, Week week) {
    Map<SignalType, Integer> byType = new EnumMap<>(SignalType.class);
    int untyped = 0;
    for (WeakSignal signal :
        rows.between(engagement.id(), begin(engagement, week), end(engagement, week))) {
      Optional<SignalType> type = signal.details().type();
      type.ifPresent(known -> byType.merge(known, 1, Integer::sum));
      untyped += type.isEmpty() ? 1 : 0;
    }
    return new WeekCount(week, byType, untyped);
  }

  /** What became of the groups that began in those weeks. */
  @Transactional(readOnly = true)
  public Yield ledTo(Engagement engagement, Week last) {
    Instant from = begin(engagement, last.plus(1 - WEEKS));
    Instant until = end(engagement, last);
    List<UUID> groups = began(engagement, from, until);
    List<Double> days = new ArrayList<>();
    groups.forEach(group -> firstWord(group).ifPresent(days::add));
    days.sort(Double::compare);
    return new Yield(
        groups.size(),
        days.size(),
        led(groups, "l.name like 'D-%'"),
        led(groups, "l.name like 'D-%' and l.decided_at is not null"),
        led(groups, "l.name like 'P-%'"),
        median(days));
  }

  private List<UUID> began(Engagement engagement, Instant from, Instant until) {
    return jdbc.sql(
            """
            select g.id from signal_group g where g.engagement_id = ? and g.opened_at >= ?
              and g.opened_at < ? and exists (select 1 from weak_signal s
                where s.group_id = g.id and s.taken_back_at is null)
            """)
        .params(engagement.id(), SignalRows.time(from), SignalRows.time(until))
        .query(UUID.class)
        .list();
  }

  /** Days from the first report of a group to the first thing that the client said about it. */
  private Optional<Double> firstWord(UUID group) {
    return jdbc
        .sql(
            """
            select g.opened_at, min(h.happened_at) as said_at from signal_group g
              join signal_happening h on h.group_id = g.id
                and h.deed in ('WATCHED', 'ASKED', 'CLOSED', 'QUESTIONED', 'DRAFTED')
            where g.id = ? group by g.opened_at
            """)
        .param(group)
        .query(
            (row, index) ->
                Duration.between(
                            row.getObject("opened_at", OffsetDateTime.class),
                            row.getObject("said_at", OffsetDateTime.class))
                        .toMinutes()
                    / (24.0 * 60))
        .list()
        .stream()
        .findFirst();
  }

  private int led(List<UUID> groups, String where) {
    return groups.isEmpty()
        ? 0
        : jdbc.sql(
                "select count(distinct s.group_id) from signal_link l"
                    + " join weak_signal s on s.id = l.signal_id where s.group_id in (:groups) and "
                    + where)
            .param("groups", groups)
            .query(Integer.class)
            .single();
  }

  private static Optional<Double> median(List<Double> sorted) {
    int size = sorted.size();
    return size == 0
        ? Optional.empty()
        : Optional.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
  }

  private static Instant begin(Engagement engagement, Week week) {
    return week.monday().atStartOfDay(engagement.terms().zone()).toInstant();
  }

  private static Instant end(Engagement engagement, Week week) {
    return week.end(engagement.terms().zone());
  }
}
