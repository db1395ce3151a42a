package io.vigie.outbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes outcomes into the ledger. If the database is away just then, it keeps them until it is
 * back: Slack has the message, and to forget that would make it unsure.
 */
final class Remembering {

  private static final Logger log = LoggerFactory.getLogger(Remembering.class);

  private final Ledger ledger;
  private final Queue<Consumer<Ledger>> kept = new ConcurrentLinkedQueue<>();

  Remembering(Ledger ledger) {
    this.ledger = ledger;
  }

  void of(Consumer<Ledger> outcome) {
    try {
      outcome.accept(ledger);
    } catch (RuntimeException e) {
      log.error("An outcome could not be written down; it is kept and tried again", e);
      kept.add(outcome);
    }
  }

  /** Writes down what could not be written before. */
  void catchUp() {
    for (int left = kept.size(); left > 0; left--) {
      Consumer<Ledger> outcome = kept.poll();
      if (outcome != null) {
        of(outcome);
      }
    }
  }
}
