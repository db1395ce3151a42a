package io.vigie.arbitration;

/** How far the prompts for a question have climbed. */
public enum Rung {
  /** two working days before it is due */
  SOON,
  /** on the day */
  DUE,
  /** one working day late: said in the question's thread */
  CHANNEL,
  /** three working days late: the deputy is asked */
  DEPUTY,
  /** five working days late: the sponsor is told, and the digest says it */
  SPONSOR
}
