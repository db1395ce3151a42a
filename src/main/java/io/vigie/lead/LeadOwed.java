package io.vigie.lead;

/**
 * Something that somebody owes a lead.
 *
 * @param user by Slack's user id
 * @param step how far it has come; each is said once
 * @param waited for how many working minutes the lead has waited on the client
 * @param isNews whether the person was not told of this step yet
 */
public record LeadOwed(Lead lead, String user, Step step, int waited, boolean isNews) {

  /** What is owed, and how urgently. */
  public enum Step {
    /** the closer: half of the agreed time is over */
    HALF,
    /** the closer: the agreed time is over */
    FULL,
    /** the referent: the closer has let half as much again go by */
    REFERENT,
    /** the agent: the client wants to know something */
    INFORM,
    /** the agent: the date has come */
    RESUBMIT,
    /** a second rater: a refusal is contested */
    SECOND
  }
}
