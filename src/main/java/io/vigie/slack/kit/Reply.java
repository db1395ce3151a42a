package io.vigie.slack.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a handler answers with; how it reaches the person follows from what the person did. */
public sealed interface Reply {

  /** A message to that person only. */
  record Whisper(Card card) implements Reply {}

  /** A form that opens, over the one in which a button was pressed. */
  record Open(Modal form) implements Reply {}

  /** The form stays, with a sentence at each field that has to be mended. */
  record Mend(Map<String, String> byField) implements Reply {}

  /** The form becomes another page. */
  record Turn(Modal page) implements Reply {}

  /**
   * The form becomes a page at once, and another one when slow work is done: nothing slow happens
   * before the answer.
   */
  record TurnLater(Modal meanwhile, Supplier<Modal> work) implements Reply {}

  /** The person sees a message at once, and slow work follows. */
  record WhisperAndWork(Card card, Runnable work) implements Reply {}

  /** The person sees a message at once, and another one when it is known what that one says. */
  record WhisperTwice(Card card, Supplier<Card> later) implements Reply {
    /** Both, for who has time to wait. */
    public Card together() {
      List<Block> blocks = new ArrayList<>(card.blocks());
      blocks.addAll(later.get().blocks());
      return new Card(card.text(), blocks);
    }
  }

  /**
   * The person sees a message at once, and what there is to add when that is known; where there is
   * nothing, it stays at that. No transaction waits for it.
   */
  record WhisperThenMore(Card card, Supplier<Optional<Card>> more) implements Reply {
    /** Both, for a page that shows them together. */
    public Card together() {
      List<Block> blocks = new ArrayList<>(card.blocks());
      more.get().ifPresent(found -> blocks.addAll(found.blocks()));
      return new Card(card.text(), blocks);
    }
  }

  /** The form closes; a button does nothing that needs words. */
  record Done() implements Reply {}

  static Reply saying(String markup) {
    return new Whisper(Card.saying(markup));
  }
}
