package io.vigie.arbitration;

import java.util.List;
import java.util.Optional;

/**
 * What a week's digest says of decisions.
 *
 * @param open the open questions, by due date
 * @param decided what was decided in the week, the newest first
 * @param latency how long decisions took lately: the client's own mirror
 * @param roleIsEmpty whether nobody holds the role of referent
 */
public record DecisionWeek(
    List<Waiting> open, List<Question> decided, Latency latency, boolean roleIsEmpty) {

  /** An engagement in which nothing was ever asked. */
  public static final DecisionWeek QUIET =
      new DecisionWeek(List.of(), List.of(), new Latency(Optional.empty(), 0, 0), false);

  public DecisionWeek {
    open = List.copyOf(open);
    decided = List.copyOf(decided);
  }

  /**
   * An open question.
   *
   * @param workingDays since it was asked
   * @param isAtTheTop whether the prompts have reached the sponsor
   */
  public record Waiting(Question question, int workingDays, boolean isAtTheTop) {}

  /**
   * How long decisions took in the thirteen weeks up to this one; what came by silence is none.
   *
   * @param median working days from asked to decided; none where nothing was decided
   * @param byDue how many came by their due date
   */
  public record Latency(Optional<Double> median, int decided, int byDue) {}
}
