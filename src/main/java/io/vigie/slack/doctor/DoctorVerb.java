package io.vigie.slack.doctor;

import io.vigie.digest.DigestCalendar;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Seats;
import io.vigie.outbox.Outbox;
import io.vigie.schedule.Timetable;
import io.vigie.shared.Week;
import io.vigie.slack.SlackFacts;
import io.vigie.slack.SlackHealth;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** {@code /vigie doctor}: what is not well in this engagement, with the mend. */
@Component
class DoctorVerb implements Verb {

  /** What the manifest asks for. */
  static final Set<String> SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "app_mentions:read",
          "users:read",
          "im:write",
          "im:history",
          "pins:write",
          "files:read",
          "files:write");

  private final SlackHealth slack;
  private final Outbox outbox;
  private final Timetable timetable;
  private final DataSource database;
  private final Seats seats;
  private final Clock clock;

  DoctorVerb(
      SlackHealth slack,
      Outbox outbox,
      Timetable timetable,
      DataSource database,
      Seats seats,
      Clock clock) {
    this.slack = slack;
    this.outbox = outbox;
    this.timetable = timetable;
    this.database = database;
    this.seats = seats;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return List.of("doctor", "diagnostic");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("doctor", Act.RESOLVE_DELIVERIES));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member member = request.member();
    member.require(Act.RESOLVE_DELIVERIES);
    Engagement engagement = member.engagement();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week next = calendar.nextDue(clock.instant());
    Findings found =
        new Findings(
            engagement,
            seats.isVacant(engagement),
            slack.facts(engagement.installationTeam()),
            missingScopes(slack.facts(engagement.installationTeam())),
            databaseName(),
            Optional.of(calendar.due(next)).filter(due -> timetable.hasDigest(engagement)),
            next,
            outbox.state(),
            outbox.parked(engagement.id()),
            Optional.ofNullable(DoctorVerb.class.getPackage().getImplementationVersion())
                .orElse("(from sources)"));
    return new Reply.Whisper(DoctorCard.of(found, request.texts()));
  }

  private static Set<String> missingScopes(SlackFacts facts) {
    if (facts.scopes().isEmpty()) {
      return Set.of();
    }
    Set<String> missing = new TreeSet<>(SCOPES);
    missing.removeAll(facts.scopes());
    return missing;
  }

  private String databaseName() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The database does not answer", e);
    }
  }
}
