package io.vigie.slack;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Visit;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks somebody of several engagements which one is meant, where the conversation does not say. */
@Component
class WhichEngagement {

  private static final int SHOWN = 40;

  private final Grammar grammar;

  WhichEngagement(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Whether these words are about one of several engagements. */
  boolean isOpen(List<Visit> visits, String words) {
    return visits.size() > 1
        && grammar
            .verb(words)
            .filter(verb -> !verb.acts().equals(Set.of(Act.CHOOSE_A_LANGUAGE)))
            .isPresent();
  }

  /** One button for each; it says the same words there. */
  Card card(List<Visit> visits, String words, Texts t) {
    String sentence = t.say("which.ask");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(sentence));
    visits.stream()
        .flatMap(visit -> visit.member().stream())
        .map(Member::engagement)
        .limit(SHOWN)
        .forEach(engagement -> blocks.add(button(engagement, words, t)));
    return new Card(sentence, blocks);
  }

  private static Block button(Engagement engagement, String words, Texts t) {
    return Block.actions(
        Origin.block(engagement.id(), "which"),
        List.of(
            Block.button(
                t.plain(
                    "which.engagement",
                    "client",
                    engagement.terms().clientName(),
                    "provider",
                    engagement.terms().providerName()),
                MentionButton.ID,
                Answering.carried(words))));
  }
}
