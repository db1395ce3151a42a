package io.vigie.arbitration;

/** What can happen to a question: the words of its history. */
public enum Deed {
  ASKED,
  CONTEXT_ADDED,
  OPTION_ADDED,
  DEFAULT_SET,
  INFORMATION_ASKED,
  INFORMATION_GIVEN,
  SNOOZED,
  DELEGATED,
  /** the prompts were posted in the question's thread */
  SURFACED,
  /** the prompts reached the deputy */
  REACHED_DEPUTY,
  /** the prompts reached the sponsor */
  REACHED_SPONSOR,
  DECIDED,
  /** a default took effect by silence */
  TOOK_EFFECT,
  CONFIRMED,
  /** looked at on its review date, and left as it is */
  KEPT,
  REOPENED,
  SUPERSEDED,
  /** taken over from the engagement before, with another provider */
  INHERITED,
  WITHDRAWN
}
