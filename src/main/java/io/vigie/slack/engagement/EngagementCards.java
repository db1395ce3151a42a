package io.vigie.slack.engagement;

import io.vigie.digest.DigestCalendar;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Terms;
import io.vigie.shared.Mention;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cards about an engagement itself. */
final class EngagementCards {

  private EngagementCards() {}

  /** In the channel: what both sides may rely on from now on. */
  static Card welcome(Engagement engagement, Texts t, Instant now) {
    Terms terms = engagement.terms();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    String title =
        t.plain(
            "engagement.welcome.title",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.header(title));
    blocks.add(
        Block.section(
            t.say(
                "engagement.welcome.what",
                "referent",
                new Mention(terms.referent()),
                "first",
                t.moment(calendar.due(calendar.nextDue(now))))));
    blocks.add(Block.context(t.say("engagement.welcome.how")));
    return new Card(
        t.say(
            "engagement.welcome.text",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName()),
        blocks);
  }

  /** To the named referent: take it on, or see what was entered first. */
  static Card confirmation(Engagement engagement, Texts t) {
    Terms terms = engagement.terms();
    String sentence =
        t.say(
            "engagement.confirm.ask",
            "by",
            new Mention(engagement.setUpBy().user()),
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.context(t.say("engagement.confirm.means")),
            Block.actions(
                Origin.block(engagement.id(), "confirm"),
                List.of(
                    Block.button(
                            t.plain("engagement.confirm.button"),
                            ConfirmButton.ID,
                            engagement.id().toString())
                        .primary()))));
  }

  /** To the referent: on which side is somebody whom nobody placed. */
  static Card placement(Engagement engagement, PersonId stranger, Texts t) {
    String sentence =
        t.say(
            "engagement.place.ask",
            "person",
            new Mention(stranger.user()),
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName());
    String value = stranger.team() + "/" + stranger.user();
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                Origin.block(engagement.id(), "place"),
                List.of(
                    Block.button(
                        t.plain("engagement.place.provider"), PlaceButtons.PROVIDER, value),
                    Block.button(t.plain("engagement.place.client"), PlaceButtons.CLIENT, value),
                    Block.button(
                        t.plain("engagement.place.person_only"),
                        PlaceButtons.PROVIDER_PERSON,
                        value)))));
  }

  /** To whoever asks: who steers, what comes next and when, what is still owed. */
  static Card status(Engagement engagement, List<Duty> owed, Texts t, Instant now) {
    Terms terms = engagement.terms();
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week next = calendar.nextDue(now);
    String title =
        t.say(
            "engagement.status.title",
            "client",
            terms.clientName(),
            "provider",
            terms.providerName());
    String steering =
        t.say("engagement.status.referent", "referent", new Mention(terms.referent()))
            + "\n"
            + t.say(
                "engagement.status.next",
                "week",
                next,
                "moment",
                new Markup(t.moment(calendar.due(next))));
    return new Card(
        title,
        List.of(Block.section(title), Block.section(steering), Block.section(owed(owed, t))));
  }

  private static String owed(List<Duty> owed, Texts t) {
    return owed.isEmpty()
        ? t.say("engagement.status.nothing_owed")
        : owed.stream()
            .map(duty -> "• " + DutyWords.say(duty, t, true))
            .collect(Collectors.joining("\n"));
  }
}
