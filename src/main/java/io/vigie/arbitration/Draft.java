package io.vigie.arbitration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question before it is asked.
 *
 * @param due by when the answer is needed
 * @param blocks what waits for it
 * @param links where more stands, as typed
 * @param consulted whose opinion is wanted, by Slack's user id
 * @param onSilence what holds if nobody answers; the referent's to set
 */
public record Draft(
    String question,
    Optional<String> context,
    List<Option> options,
    Optional<String> criteria,
    LocalDate due,
    Optional<String> blocks,
    Optional<String> links,
    List<String> consulted,
    Optional<Silence> onSilence) {

  public Draft {
    options = List.copyOf(options);
    consulted = List.copyOf(consulted);
  }

  /**
   * What holds if nobody answers.
   *
   * @param on from when on; five working days after the due date unless said
   */
  public record Silence(Answer answer, Optional<LocalDate> on) {}
}
