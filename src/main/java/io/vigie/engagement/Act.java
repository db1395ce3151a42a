package io.vigie.engagement;

/**
 * What people do in an engagement, and who may. This table is the only place where rights are
 * written; every path asks it.
 */
public enum Act {
  READ(Who.ANYONE),
  CHANGE_THE_ENGAGEMENT(Who.REFERENT),
  PLACE_PEOPLE(Who.REFERENT),
  ENTER_FIGURES(Who.BOTH_SIDES),
  DEFINE_A_KPI(Who.REFERENT),
  REBASE_A_KPI(Who.REFERENT),
  POST_THE_DIGEST(Who.REFERENT),
  EXPORT(Who.BOTH_SIDES),
  RESOLVE_DELIVERIES(Who.BOTH_SIDES);

  /** Who may do it. */
  public enum Who {
    /** the client's referent */
    REFERENT,
    /** everybody who is placed on one of the two sides */
    BOTH_SIDES,
    /** everybody in the channel */
    ANYONE
  }

  private final Who who;

  Act(Who who) {
    this.who = who;
  }

  public Who who() {
    return who;
  }
}
