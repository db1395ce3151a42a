package io.vigie.lead;

/** What is done to leads; the history has a line for each. */
public enum Deed {
  SUBMITTED(State.SUBMITTED),
  INFORMATION_ASKED(State.NEEDS_INFORMATION),
  INFORMED(State.SUBMITTED),
  ACCEPTED(State.ACCEPTED),
  REJECTED(State.REJECTED),
  /** refused for now: it comes back on a date */
  RECYCLED(State.RECYCLED),
  /** handed over anew, when its date had come */
  RESUBMITTED(State.SUBMITTED),
  /** the provider holds evidence against a refusal */
  CONTESTED(State.CONTESTED),
  /** a second rater came to the same verdict */
  UPHELD(State.REJECTED),
  /** a second rater came to another verdict */
  OVERTURNED(State.ACCEPTED),
  BOOKED(State.BOOKED),
  RESCHEDULED(State.RESCHEDULED),
  HELD(State.HELD),
  NO_SHOW(State.NO_SHOW),
  CANCELLED(State.CANCELLED),
  QUALIFIED(State.QUALIFIED),
  DISQUALIFIED(State.DISQUALIFIED),
  OPPORTUNITY(State.OPPORTUNITY),
  WON(State.WON),
  LOST(State.LOST),
  /** asked never to be contacted */
  OPPOSED(State.OPPOSED);

  private final State state;

  Deed(State state) {
    this.state = state;
  }

  /** Where a lead stands once this was done to it. */
  public State state() {
    return state;
  }
}
