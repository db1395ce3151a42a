package io.vigie.slack.arbitration;

import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A question in the shared channel: one message, brought up to date where it stands. */
record QuestionCard(QuestionWords words) {

  private static final List<Integer> LONGEST = List.of(900, 400, 100);

  Card card(LocalDate today) {
    return new Card(
        words.phone(), Fitting.first(LONGEST.stream().map(longest -> blocks(longest, today))));
  }

  private List<Block> blocks(int longest, LocalDate today) {
    List<Block> blocks = new ArrayList<>(new QuestionParts(words, longest).all(today));
    if (words.question().isOpen()) {
      blocks.add(Block.context(words.texts().say("arbitration.card.discuss")));
    }
    blocks.add(
        Block.actions(
            Origin.block(words.engagement().id(), words.question().name()),
            new QuestionButtons(words).ofTheCard()));
    return blocks;
  }
}
