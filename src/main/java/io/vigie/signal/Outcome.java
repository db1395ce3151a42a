package io.vigie.signal;

/** What the client makes of a signal. */
public enum Outcome {
  /** nothing yet; it comes back when something joins it */
  WATCHED,
  /** the reporters are asked for more */
  ASKED,
  /** an arbitration question */
  QUESTION,
  /** a draft of the playbook */
  PLAY,
  CLOSED
}
