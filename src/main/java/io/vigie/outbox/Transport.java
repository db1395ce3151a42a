package io.vigie.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The way to Slack, as the outbox sees it: one call a method, slow and unreliable. */
public interface Transport {

  /** Posts a new message, as the bot of that workspace. */
  Outcome post(String workspace, String destination, Optional<String> threadTs, String body);

  /** Replaces a message that was posted before. Doing it twice does no harm. */
  Outcome update(String workspace, Place place, String body);

  /**
   * Looks for a message that may have been posted, by its metadata.
   *
   * @param since it was certainly not posted before that moment
   * @return where it is; {@link Search.Unreadable} where the history may not be read, or not far
   *     enough back
   */
  Search find(
      String workspace, String destination, Optional<String> threadTs, String body, Instant since);

  /** Where a message is: the conversation, and its time stamp there. */
  record Place(String channelId, String ts) {}

  /** What became of a call. */
  sealed interface Outcome {
    /** It is there. */
    record Delivered(Place place) implements Outcome {}

    /**
     * It certainly did not happen and may be tried again, not before {@code pause} where it is
     * given.
     */
    record TryAgain(Optional<Duration> pause, Scope scope, String because) implements Outcome {}

    /** It certainly did not happen, and trying again will not help. */
    record Refused(String because) implements Outcome {}

    /** The message to update is no longer there. */
    record Gone() implements Outcome {}

    /** Nobody knows whether it happened. An update that ends so is simply repeated. */
    record Unsure(String because) implements Outcome {}
  }

  /**
   * How far a wait reaches. Only {@code MESSAGE} counts against the message; with the others it is
   * not to blame, and waits for as long as it takes.
   */
  enum Scope {
    MESSAGE,
    DESTINATION,
    /** one workspace's token, or its limit for a method: the others go on */
    WORKSPACE,
    EVERYTHING
  }

  /** What a search found. */
  sealed interface Search {
    record Found(Place place) implements Search {}

    record NotThere() implements Search {}

    record Unreadable() implements Search {}
  }
}
