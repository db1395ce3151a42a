package io.vigie.signal;

/** What can happen to a signal or its group: the words of its history. */
public enum Deed {
  REPORTED,
  DETAILED,
  TAKEN_BACK,
  GROUPED,
  SPLIT,
  /** a grouping or a split was undone */
  UNDONE,
  SURFACED,
  WATCHED,
  ASKED,
  ANSWERED,
  CLOSED,
  /** it became an arbitration question */
  QUESTIONED,
  /** a question names it, which somebody else than the referent asked */
  NAMED,
  /** the question that came of it was decided */
  DECIDED,
  /** it became a draft of the playbook */
  DRAFTED,
  SPEAKS_AGAINST
}
