package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiNames;
import io.vigie.shared.Refusal;
import java.util.List;
import java.util.Map;

/** A name that is no indicator's gets the nearest ones. */
final class UnknownKpi extends Refusal {

  UnknownKpi(String typed) {
    super(arguments(typed, KpiNames.nearest(typed)));
  }

  private static Map<String, Object> arguments(String typed, List<Kpi> nearest) {
    return Map.of(
        "typed", typed, "first", nearest.get(0), "second", nearest.get(1), "third", nearest.get(2));
  }
}
