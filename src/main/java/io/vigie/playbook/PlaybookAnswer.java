package io.vigie.playbook;

import io.vigie.arbitration.Question;
import java.util.List;
import java.util.Optional;

/**
 * What the playbook says to a question.
 *
 * @param plays those in force, the best first
 * @param decisions those in force, the best first
 * @param gap where nothing answers, what was noted
 */
public record PlaybookAnswer(
    String asked, List<Play> plays, List<Question> decisions, Optional<Gap> gap) {

  public PlaybookAnswer {
    plays = List.copyOf(plays);
    decisions = List.copyOf(decisions);
  }

  /** Whether nothing answers. */
  public boolean isEmpty() {
    return plays.isEmpty() && decisions.isEmpty();
  }
}
