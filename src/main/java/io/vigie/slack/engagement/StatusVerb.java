package io.vigie.slack.engagement;

import io.vigie.arbitration.DecisionLog;
import io.vigie.digest.DigestCalendar;
import io.vigie.duties.Duties;
import io.vigie.duties.Duty;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Seat;
import io.vigie.engagement.Seats;
import io.vigie.engagement.Terms;
import io.vigie.shared.Mention;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /vigie status}: who steers, what comes next and when, what is still owed. */
@Component
class StatusVerb implements Verb {

  private final Duties duties;
  private final Seats seats;
  private final DecisionLog log;
  private final Clock clock;

  StatusVerb(Duties duties, Seats seats, DecisionLog log, Clock clock) {
    this.duties = duties;
    this.seats = seats;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return List.of("status", "statut", "état");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("status", Act.READ));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member member = request.member();
    member.require(Act.READ);
    Engagement engagement = member.engagement();
    Terms terms = engagement.terms();
    Texts t = request.texts();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    String title =
        t.say(
            "engagement.status.title",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    blocks.add(
        Block.section(
            referent(seats.of(engagement, clock.instant()), t)
                + "\n"
                + t.say(
                    "engagement.status.next",
                    "week",
                    calendar.nextDue(clock.instant()),
                    "moment",
                    new Markup(t.moment(calendar.due(calendar.nextDue(clock.instant())))))));
    blocks.add(Block.section(QuestionDuties.open(engagement, log.open(engagement), t)));
    List<Duty> owed =
        duties.of(engagement).stream()
            .filter(duty -> QuestionDuties.question(duty).isEmpty())
            .toList();
    blocks.add(
        Block.section(
            owed.isEmpty()
                ? t.say("engagement.status.nothing_owed")
                : owed.stream()
                    .map(duty -> "• " + DutyWords.say(duty, t, true))
                    .reduce((a, b) -> a + "\n" + b)
                    .orElseThrow()));
    return new Reply.Whisper(new Card(title, blocks));
  }

  /** Who steers, and who does meanwhile. */
  private static String referent(Seat seat, Texts t) {
    Terms terms = seat.engagement().terms();
    Map<String, Object> named = new HashMap<>();
    named.put("referent", new Mention(terms.referent()));
    seat.away().ifPresent(absence -> named.put("until", absence.until()));
    seat.inTurn().ifPresent(person -> named.put("covers", new Mention(person.user())));
    String key =
        seat.vacant()
            ? "engagement.status.vacant"
            : seat.away().isPresent() ? "engagement.status.away" : "engagement.status.referent";
    boolean covered = seat.inTurn().isPresent() || key.endsWith(".referent");
    return t.say(covered ? key : key + "_uncovered", named);
  }
}
