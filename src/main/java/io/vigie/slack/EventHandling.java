package io.vigie.slack;

import com.slack.api.model.event.Event;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * What to do about events of one type. What is kept of them commits before the ack; the rest
 * happens afterwards, again if need be, until it was done once.
 *
 * @param <E> Slack's type
 */
interface EventHandling<E extends Event> {

  Class<E> type();

  /** What has to be kept; nothing of an event that is none of our business. */
  Map<String, String> keep(E event);

  /**
   * Does it, in the transaction that forgets the event.
   *
   * @param who the person who acts, with the home organisation; empty where Slack does not show us
   *     that person
   */
  void happened(Happening event, Optional<PersonId> who);

  /** Tells that a rule said no: everything else was rolled back. */
  default void refused(Happening event, Optional<PersonId> who, Refusal refusal) {}

  /** Tells that something broke, for the last time. */
  default void failed(Happening event, Optional<PersonId> who, RuntimeException fault) {}
}
