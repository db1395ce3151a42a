package io.vigie.slack.lead;

import io.vigie.lead.Lead;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A lead in the shared channel: one message, brought up to date where it stands. It alone holds
 * what is known of the person, so that forgetting mends one message.
 */
record LeadCard(LeadWords words) {

  private static final int LONGEST = 900;

  Card card() {
    List<Block> blocks = new ArrayList<>(parts(LONGEST));
    List<Block> buttons = new LeadButtons(words).ofTheCard();
    if (!buttons.isEmpty()) {
      blocks.add(Block.actions(Origin.block(words.engagement().id(), lead().name()), buttons));
    }
    return new Card(words.texts().say("lead.text", words.named()), blocks);
  }

  /** The person, why the lead is one, where it stands. */
  List<Block> parts(int longest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(words.title()));
    if (lead().forgotten()) {
      return blocks;
    }
    lead().context().ifPresent(why -> blocks.add(Block.words(Words.plain(why, longest))));
    blocks.add(Block.section(words.standing()));
    lead()
        .standing()
        .words()
        .ifPresent(said -> blocks.add(Block.words(Words.plain(said, longest))));
    blocks.add(Block.context(smallPrint()));
    return blocks;
  }

  private String smallPrint() {
    String handedOver =
        words
            .texts()
            .say(
                "lead.card.submitted",
                "agent",
                new Mention(lead().submittedBy().user()),
                "at",
                new Markup(words.moment(lead().submittedAt())));
    return lead()
        .link()
        .map(link -> handedOver + " · <" + link.replace("&", "&amp;") + "|CRM>")
        .orElse(handedOver);
  }

  private Lead lead() {
    return words.lead();
  }
}
