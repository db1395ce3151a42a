package io.vigie.setup;

import io.vigie.engagement.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an engagement needs before it starts, and how far it is. */
public record Readiness(LocalDate today, List<Item> items) {

  public Readiness {
    items = List.copyOf(items);
  }

  /**
   * One thing that somebody owes.
   *
   * @param key of the texts, or own-1, own-2 for what the referent added
   * @param title of an own one
   * @param owner by Slack's user id; nobody yet where the side has still to name one
   * @param mandatory whether the pilot waits for it
   * @param provable whether a link proves it
   * @param proof a link, a file or plays; empty words for what Vigie sees by itself
   * @param notNeeded why this engagement does without it
   */
  public record Item(
      String key,
      Optional<String> title,
      Side side,
      Optional<String> owner,
      LocalDate due,
      boolean mandatory,
      boolean provable,
      Optional<String> proof,
      Optional<String> notNeeded) {

    public boolean isDone() {
      return proof.isPresent() || notNeeded.isPresent();
    }

    public boolean isLate(LocalDate today) {
      return !isDone() && due.isBefore(today);
    }
  }

  /** What is missing, by due date; the client's as plainly as the provider's. */
  public List<Item> open() {
    return items.stream().filter(item -> !item.isDone()).toList();
  }

  /** What the pilot waits for. */
  public List<Item> missing() {
    return open().stream().filter(Item::mandatory).toList();
  }

  /** What is missing and past its day, of one side. */
  public List<Item> late(Side side) {
    return open().stream().filter(item -> item.side() == side && item.isLate(today)).toList();
  }

  public int done() {
    return items.size() - open().size();
  }

  /** Whether nothing is missing, mandatory or not. */
  public boolean isComplete() {
    return open().isEmpty();
  }
}
