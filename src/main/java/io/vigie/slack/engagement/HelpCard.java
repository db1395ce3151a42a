package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb.Help;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who somebody is here, and the lines of help that this person may follow. */
final class HelpCard {

  private HelpCard() {}

  static Card of(Texts t, Optional<Member> member, List<Help> all) {
    String who = who(t, member);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(who));
    List<String> lines =
        all.stream()
            .filter(line -> isFor(member, line))
            .map(line -> t.say("help." + line.key()))
            .toList();
    // A section holds 3,000 characters: two lines of help never meet that limit, thirty might.
    for (int from = 0; from < lines.size(); from += 10) {
      blocks.add(
          Block.section(String.join("\n", lines.subList(from, Math.min(from + 10, lines.size())))));
    }
    blocks.add(Block.context(t.say("help.footer")));
    return new Card(who, blocks);
  }

  private static boolean isFor(Optional<Member> member, Help line) {
    return member
        .map(known -> known.engagement().isActive() ? known.may(line.act()) : isSetup(line))
        .orElseGet(() -> isSetup(line) || line.key().equals("language"));
  }

  private static boolean isSetup(Help line) {
    return line.act() == Act.CHANGE_THE_ENGAGEMENT;
  }

  private static String who(Texts t, Optional<Member> member) {
    if (member.isEmpty()) {
      return t.say("help.no_engagement");
    }
    Member known = member.get();
    if (!known.engagement().isActive()) {
      return t.say(
          "help.not_confirmed", "referent", new Mention(known.engagement().terms().referent()));
    }
    String key =
        known.isReferent()
            ? "help.for_referent"
            : known.side().map(side -> "help.for_" + side.name()).orElse("help.for_nobody");
    return t.say(
        key,
        "client",
        known.engagement().terms().clientName(),
        "provider",
        known.engagement().terms().providerName(),
        "referent",
        new Mention(known.engagement().terms().referent()));
  }
}
