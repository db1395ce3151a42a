package io.vigie.arbitration;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person owes on a question at this moment.
 *
 * @param user who, by Slack's user id
 * @param rung how far the prompts have climbed, where it is to be decided
 * @param since the day of the step that says so
 * @param isNews whether the person was not told yet
 */
public record Owed(
    Question question, String user, What what, Rung rung, LocalDate since, boolean isNews) {

  /** What is owed. */
  public enum What {
    /** a decision */
    DECIDE,
    /** the sponsor is told that nobody decides */
    KNOW,
    /** the information that the decider wants */
    INFORM,
    /** a word on the answer that came by silence */
    CONFIRM,
    /** a look at a decision whose review date has come */
    REVIEW
  }

  /** A step is said once to a person: this is what tells it from others. */
  record Step(UUID question, String name, LocalDate day, String user) {}

  Step step() {
    String name = what == What.DECIDE ? rung.name() : what.name();
    return new Step(question.id(), name, since, user);
  }
}
