package io.vigie.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a week's digest says of the field.
 *
 * @param reported how many signals were reported in the week
 * @param byType those of them whose type is known, the most frequent first
 * @param growing groups that were reported to again in the week
 * @param oldest what has waited longest for the client to look at it
 */
public record SignalWeek(
    int reported,
    Map<SignalType, Integer> byType,
    List<SignalGroup> growing,
    Optional<SignalGroup> oldest) {

  /** A week in which the field was silent, and nothing waits. */
  public static final SignalWeek QUIET = new SignalWeek(0, Map.of(), List.of(), Optional.empty());

  public SignalWeek {
    growing = List.copyOf(growing);
  }

  /** Whether there is nothing to say. */
  public boolean isQuiet() {
    return reported == 0 && oldest.isEmpty();
  }
}
