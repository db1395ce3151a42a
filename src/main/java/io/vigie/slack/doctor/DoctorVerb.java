package io.vigie.slack.doctor;

import io.vigie.digest.DigestCalendar;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Seats;
import io.vigie.outbox.Outbox;
import io.vigie.schedule.Timetable;
import io.vigie.shared.Week;
import io.vigie.slack.SlackHealth;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /vigie doctor}: what is not well in this engagement, with the mend. */
@Component
class DoctorVerb implements Verb {

  private final SlackHealth slack;
  private final Outbox outbox;
  private final Timetable timetable;
  private final StoredData data;
  private final Examination examination;
  private final Seats seats;
  private final Clock clock;

  DoctorVerb(
      SlackHealth slack,
      Outbox outbox,
      Timetable timetable,
      StoredData data,
      Examination examination,
      Seats seats,
      Clock clock) {
    this.slack = slack;
    this.outbox = outbox;
    this.timetable = timetable;
    this.data = data;
    this.examination = examination;
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
            Examination.missingScopes(slack.facts(engagement.installationTeam())),
            data.kind(),
            Optional.of(calendar.due(next)).filter(due -> timetable.hasDigest(engagement)),
            next,
            outbox.state(),
            outbox.parked(engagement.id()),
            version());
    Texts texts = request.texts();
    return new Reply.WhisperTwice(
        DoctorCard.of(found, texts),
        () -> ExaminationCard.of(examination.slowly(engagement), texts));
  }

  static String version() {
    return Optional.ofNullable(DoctorVerb.class.getPackage().getImplementationVersion())
        .orElse("(from sources)");
  }
}
