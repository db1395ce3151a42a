package io.vigie.kpi;

import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one act of entering changed.
 *
 * @param entry by which it can be undone
 * @param changes each figure, in the order of weeks and of the funnel
 */
public record Recorded(UUID entry, List<Change> changes) {

  /**
   * One figure.
   *
   * @param before what stood there; empty where nothing did
   * @param after what stands there now; empty where an undone figure had no predecessor
   */
  public record Change(
      Week week, Kpi kpi, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /** Whether another figure stands there now. */
    public boolean isDifferent() {
      return before.isEmpty() != after.isEmpty()
          || before.flatMap(b -> after.map(a -> a.compareTo(b) != 0)).orElse(false);
    }
  }

  /** The weeks, oldest first, each once. */
  public List<Week> weeks() {
    return changes.stream().map(Change::week).distinct().sorted().toList();
  }

  Stream<Change> different() {
    return changes.stream().filter(Change::isDifferent);
  }
}
