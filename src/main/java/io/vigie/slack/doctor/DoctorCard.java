package io.vigie.slack.doctor;

import io.vigie.outbox.ParkedMessage;
import io.vigie.slack.engagement.EngagementCards;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The doctor's findings, each with its mend. */
final class DoctorCard {

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int SHOWN = 10;
  private static final int IN_A_LINE = 100;

  private DoctorCard() {}

  static Card of(Findings found, Texts t) {
    List<String> lines = new ArrayList<>();
    lines.add(slack(found, t));
    if (!found.missingScopes().isEmpty()) {
      lines.add(
          t.say(
              "doctor.scopes", "scopes", String.join(", ", new TreeSet<>(found.missingScopes()))));
    }
    if (found.vacant()) {
      lines.add("✗ " + EngagementCards.vacant(found.engagement(), t));
    }
    skew(found)
        .ifPresent(off -> lines.add(t.say("doctor.clock", "seconds", off.abs().toSeconds())));
    lines.add(t.say("doctor.database", "database", found.database()));
    lines.add(
        found
            .nextDigest()
            .map(
                due ->
                    t.say(
                        "doctor.schedule",
                        "week",
                        found.nextWeek(),
                        "moment",
                        new Markup(t.moment(due))))
            .orElseGet(() -> t.say("doctor.no_trigger")));
    lines.add(t.say("doctor.queue", "pending", found.outbox().pending()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(t.say("doctor.title")));
    blocks.add(Block.section(String.join("\n", lines)));
    blocks.addAll(parked(found, t));
    blocks.add(Block.context(t.say("doctor.version", "version", found.version())));
    return new Card(t.say("doctor.title"), blocks);
  }

  /** To the referent, without being asked: something was left undelivered. */
  static Card notice(String slot, String kind, Texts t) {
    String sentence = t.say("doctor.notice", "kind", kind, "slot", slot);
    return new Card(
        sentence, List.of(Block.section(sentence), Block.context(t.say("help.doctor"))));
  }

  private static String slack(Findings found, Texts t) {
    return found
        .slack()
        .lastError()
        .map(error -> t.say("doctor.slack_down", "error", error))
        .orElseGet(() -> t.say("doctor.slack_up"));
  }

  private static Optional<Duration> skew(Findings found) {
    return found.slack().clockSkew().filter(off -> off.abs().compareTo(SKEW) > 0);
  }

  private static List<Block> parked(Findings found, Texts t) {
    if (found.parked().isEmpty()) {
      return List.of(Block.section(t.say("doctor.nothing_parked")));
    }
    List<Block> blocks = new ArrayList<>();
    for (ParkedMessage message : found.parked().stream().limit(SHOWN).toList()) {
      blocks.add(Block.section(sentence(found, message, t)));
      blocks.add(
          Block.actions(
              Origin.block(found.engagement().id(), "parked/" + message.number()),
              buttons(message, t)));
    }
    return blocks;
  }

  private static String sentence(Findings found, ParkedMessage message, Texts t) {
    String destination =
        message.destination().matches("[UW][A-Z0-9]+")
            ? "<@" + message.destination() + ">"
            : "<#" + message.destination() + ">";
    return t.say(
        message.unsure() ? "doctor.unsure" : "doctor.parked",
        "kind",
        message.kind(),
        "slot",
        Words.cut(message.slot(), IN_A_LINE),
        "destination",
        new Markup(destination),
        "since",
        new Markup(t.moment(message.since().atZone(found.engagement().terms().zone()))),
        "because",
        Words.cut(message.because(), IN_A_LINE));
  }

  private static List<Block> buttons(ParkedMessage message, Texts t) {
    String number = Long.toString(message.number());
    Block again = Block.button(t.plain("doctor.post_again"), ResolveButtons.POST_AGAIN, number);
    return message.unsure()
        ? List.of(
            Block.button(t.plain("doctor.it_is_there"), ResolveButtons.IT_IS_THERE, number), again)
        : List.of(again);
  }
}
