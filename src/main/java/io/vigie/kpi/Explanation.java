package io.vigie.kpi;

import io.vigie.shared.Week;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a figure that changed.
 *
 * @param week the week whose digest asked
 * @param changeBegan the week in which the change began
 * @param words the cause, in the words of who knows it
 * @param rebaseFrom from which week on the new level is the baseline
 */
public record Explanation(
    Kpi kpi,
    Week week,
    Week changeBegan,
    Answer answer,
    Optional<String> words,
    Optional<Week> rebaseFrom,
    String answeredBy,
    Instant answeredAt) {

  /** The three answers. */
  public enum Answer {
    KNOWN_CAUSE,
    LOOKING_INTO_IT,
    NOT_KNOWN
  }
}
