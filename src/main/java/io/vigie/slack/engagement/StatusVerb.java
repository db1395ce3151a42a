package io.vigie.slack.engagement;

import io.vigie.digest.DigestCalendar;
import io.vigie.duties.Duties;
import io.vigie.duties.Duty;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Terms;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /vigie status}: who steers, what comes next and when, what is still owed. */
@Component
class StatusVerb implements Verb {

  private final Duties duties;
  private final Clock clock;

  StatusVerb(Duties duties, Clock clock) {
    this.duties = duties;
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
    engagement
        .pause()
        .ifPresent(
            pause -> blocks.addAll(PauseCards.status(engagement, pause, member.isReferent(), t)));
    blocks.add(
        Block.section(
            t.say("engagement.status.referent", "referent", new Mention(terms.referent()))
                + "\n"
                + t.say(
                    "engagement.status.next",
                    "week",
                    calendar.nextDue(clock.instant()),
                    "moment",
                    new Markup(t.moment(calendar.due(calendar.nextDue(clock.instant())))))));
    List<Duty> owed = duties.of(engagement);
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
}
