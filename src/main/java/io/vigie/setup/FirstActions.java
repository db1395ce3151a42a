package io.vigie.setup;

import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Side;
import io.vigie.lead.AskedOnLeads;
import io.vigie.lead.AskedOnLeads.FirstAct;
import io.vigie.lead.FeedbackClock;
import io.vigie.shared.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how soon the provider acts, in the weeks in which it did. */
@Component
class FirstActions {

  private static final int LATELY = 13;

  private final AskedOnLeads leads;
  private final Engagements engagements;
  private final DaysOff daysOff;
  private final JdbcClient jdbc;

  FirstActions(AskedOnLeads leads, Engagements engagements, DaysOff daysOff, JdbcClient jdbc) {
    this.leads = leads;
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.jdbc = jdbc;
  }

  /** An action for the provider, by whom it was asked and since when. */
  private record Task(Instant asked, PersonId asker, Optional<FirstAct> done) {}

  /** Up to that week, with what waits now. */
  FirstAction now(Engagement engagement, Week week) {
    Sides sides = new Sides(engagement);
    List<Task> tasks = tasks(engagement, sides);
    int open = (int) tasks.stream().filter(task -> task.done().isEmpty()).count();
    return of(engagement, week, tasks, sides, open + leads.open(engagement));
  }

  /** Up to that week; what waited then is not asked any more. */
  FirstAction atClose(Engagement engagement, Week week) {
    Sides sides = new Sides(engagement);
    return of(engagement, week, tasks(engagement, sides), sides, 0);
  }

  private FirstAction of(
      Engagement engagement, Week week, List<Task> tasks, Sides sides, int open) {
    ZoneId zone = engagement.terms().zone();
    Week first = week.plus(1 - LATELY);
    Instant from = first.monday().atStartOfDay(zone).toInstant();
    Predicate<FirstAct> isIn = act -> !act.at().isBefore(from) && act.at().isBefore(week.end(zone));
    FeedbackClock hours = new FeedbackClock(daysOff.of(engagement, Side.PROVIDER), zone);
    List<Integer> waited =
        Stream.concat(
                leads.actedOn(engagement, first, week).stream(),
                tasks.stream().flatMap(task -> task.done().stream()).filter(isIn))
            .filter(act -> sides.isOn(Side.PROVIDER, act.by()))
            .map(act -> hours.minutes(act.asked(), act.at()))
            .sorted()
            .toList();
    return new FirstAction(median(waited), waited.size(), open);
  }

  private static Optional<Double> median(List<Integer> sorted) {
    int size = sorted.size();
    return size == 0
        ? Optional.empty()
        : Optional.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
  }

  /** The provider's actions that the client asked for. */
  private List<Task> tasks(Engagement engagement, Sides sides) {
    return jdbc
        .sql("select * from weekly_action where engagement_id = ? and side = 'PROVIDER'")
        .param(engagement.id())
        .query((row, index) -> task(row))
        .list()
        .stream()
        .filter(task -> sides.isOn(Side.CLIENT, task.asker()))
        .toList();
  }

  private static Task task(ResultSet row) throws SQLException {
    Instant asked = row.getObject("taken_at", OffsetDateTime.class).toInstant();
    OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
    PersonId asker = new PersonId(row.getString("taken_by_user"), row.getString("taken_by_team"));
    return done == null
        ? new Task(asked, asker, Optional.empty())
        : new Task(
            asked,
            asker,
            Optional.of(
                new FirstAct(
                    asked,
                    done.toInstant(),
                    new PersonId(row.getString("done_by_user"), row.getString("done_by_team")))));
  }

  /** On which sides people stand, each looked up once. */
  private final class Sides {
    private final Engagement engagement;
    private final Map<PersonId, Optional<Side>> known = new HashMap<>();

    Sides(Engagement engagement) {
      this.engagement = engagement;
    }

    boolean isOn(Side side, PersonId person) {
      return known
          .computeIfAbsent(
              person, who -> engagements.visit(engagement.id(), who).member().flatMap(Member::side))
          .filter(of -> of == side)
          .isPresent();
    }
  }
}
