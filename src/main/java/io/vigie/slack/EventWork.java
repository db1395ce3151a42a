package io.vigie.slack;

import io.vigie.engagement.PersonId;
import io.vigie.shared.Refusal;
import java.util.Optional;

/** Work that is kept in the database until it was done once. */
interface EventWork {

  /** Which happenings it is about. */
  String name();

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
