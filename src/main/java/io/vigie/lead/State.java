package io.vigie.lead;

import java.util.EnumSet;
import java.util.Set;

/** Where a lead stands: what was last done to it and not undone. */
public enum State {
  /** waits for the client's verdict */
  SUBMITTED,
  /** waits for what the client wants to know first */
  NEEDS_INFORMATION,
  ACCEPTED,
  REJECTED,
  /** waits for its date */
  RECYCLED,
  /** waits for a second rater */
  CONTESTED,
  BOOKED,
  RESCHEDULED,
  HELD,
  NO_SHOW,
  CANCELLED,
  QUALIFIED,
  DISQUALIFIED,
  OPPORTUNITY,
  WON,
  LOST,
  /** asked never to be contacted: nothing follows */
  OPPOSED;

  /** What may be done to a lead that stands there. */
  public Set<Deed> next() {
    Set<Deed> next = EnumSet.noneOf(Deed.class);
    switch (this) {
      case SUBMITTED -> add(next, Deed.ACCEPTED, Deed.REJECTED, Deed.RECYCLED);
      case NEEDS_INFORMATION ->
          add(next, Deed.INFORMED, Deed.ACCEPTED, Deed.REJECTED, Deed.RECYCLED);
      case ACCEPTED -> add(next, Deed.BOOKED, Deed.DISQUALIFIED);
      case REJECTED -> add(next, Deed.CONTESTED);
      case RECYCLED -> add(next, Deed.RESUBMITTED);
      case CONTESTED -> add(next, Deed.UPHELD, Deed.OVERTURNED);
      case BOOKED, RESCHEDULED ->
          add(next, Deed.HELD, Deed.NO_SHOW, Deed.RESCHEDULED, Deed.CANCELLED);
      case NO_SHOW, CANCELLED -> add(next, Deed.RESCHEDULED, Deed.DISQUALIFIED);
      case HELD -> add(next, Deed.QUALIFIED, Deed.DISQUALIFIED);
      case QUALIFIED -> add(next, Deed.OPPORTUNITY, Deed.DISQUALIFIED);
      case OPPORTUNITY -> add(next, Deed.WON, Deed.LOST);
      case DISQUALIFIED, WON, LOST, OPPOSED -> {}
    }
    if (this == SUBMITTED) {
      next.add(Deed.INFORMATION_ASKED);
    }
    if (this != OPPOSED) {
      next.add(Deed.OPPOSED);
    }
    return next;
  }

  private static void add(Set<Deed> next, Deed... deeds) {
    next.addAll(Set.of(deeds));
  }

  /** Whether nothing is left to be done, except that the person may yet oppose. */
  public boolean isOver() {
    return this == REJECTED
        || this == DISQUALIFIED
        || this == WON
        || this == LOST
        || this == OPPOSED;
  }

  /** Whether the client has yet to say yes or no. */
  public boolean isUndecided() {
    return this == SUBMITTED || this == NEEDS_INFORMATION;
  }
}
