package io.vigie.slack.engagement;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Pause;
import io.vigie.engagement.Pause.Reason;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The cards about an engagement that rests, goes on or moves. */
final class PauseCards {

  /** More engagements than this nobody steers at a time. */
  private static final int OFFERED = 5;

  private PauseCards() {}

  static Card paused(Engagement engagement, Reason because, Texts t) {
    String sentence = say("pause.told", engagement, because, t);
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.context(t.say("pause.how." + because, "channel", mention(engagement.channel()))),
            resume(engagement, t)));
  }

  static Card resumed(Engagement engagement, Texts t) {
    return Card.saying(
        t.say(
            "pause.resumed",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName()));
  }

  static Card moved(Engagement engagement, String from, Texts t) {
    return Card.saying(
        t.say(
            "pause.moved",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName(),
            "channel",
            mention(from)));
  }

  /** What {@code /vigie status} says while it rests; whoever can bring it back gets the button. */
  static List<Block> status(Engagement engagement, Pause pause, boolean isReferent, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(
            t.say(
                "pause.status",
                "moment",
                new Markup(t.moment(pause.since().atZone(engagement.terms().zone()))),
                "because",
                new Markup(t.say("pause.because." + pause.because())))));
    blocks.add(
        Block.context(
            t.say("pause.how." + pause.because(), "channel", mention(engagement.channel()))));
    if (isReferent) {
      blocks.add(resume(engagement, t));
    }
    return blocks;
  }

  /** To a referent in a channel without an engagement: one of those could move here. */
  static List<Block> offer(List<Engagement> mine, Texts t) {
    return mine.stream().limit(OFFERED).map(engagement -> offer(engagement, t)).toList();
  }

  private static Block offer(Engagement engagement, Texts t) {
    return Block.section(
        t.say(
            "pause.move.ask",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName(),
            "channel",
            mention(engagement.channel())),
        Block.button(
            t.plain("pause.move.button"), EngagementButtons.MOVE, engagement.id().toString()));
  }

  private static Block resume(Engagement engagement, Texts t) {
    return Block.actions(
        Origin.block(engagement.id(), "resume"),
        List.of(
            Block.button(
                    t.plain("pause.resume"), EngagementButtons.RESUME, engagement.id().toString())
                .primary()));
  }

  private static String say(String key, Engagement engagement, Reason because, Texts t) {
    return t.say(
        key,
        "client",
        engagement.terms().clientName(),
        "provider",
        engagement.terms().providerName(),
        "because",
        new Markup(t.say("pause.because." + because)));
  }

  private static Markup mention(String channel) {
    return new Markup("<#" + channel + ">");
  }
}
