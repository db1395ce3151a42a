package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.List;

/**
 * The agreed set of indicators, with every version of every definition: a closed week keeps those
 * that were in force in it.
 */
public final class Baseline {

  private final List<KpiDefinition> changes;

  Baseline(List<KpiDefinition> changesInOrder) {
    this.changes = List.copyOf(changesInOrder);
  }

  /** The definition that held in that week. */
  public KpiDefinition in(Week week, Kpi kpi) {
    KpiDefinition held = KpiDefinition.initial(kpi);
    for (KpiDefinition change : changes) {
      if (change.kpi() == kpi && change.from().filter(from -> !from.isAfter(week)).isPresent()) {
        held = change;
      }
    }
    return held;
  }

  /** The version of the whole baseline in that week. */
  public int versionIn(Week week) {
    return changes.stream()
        .filter(change -> change.from().filter(from -> !from.isAfter(week)).isPresent())
        .mapToInt(KpiDefinition::version)
        .max()
        .orElse(1);
  }

  /** Every change since the beginning, oldest first. */
  public List<KpiDefinition> changes() {
    return changes;
  }
}
