package io.vigie.kpi;

import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.util.Map;

/** Figures are of weeks that have begun. */
public final class WeekNotBegun extends Refusal {
  WeekNotBegun(Week week) {
    super(Map.of("week", week));
  }
}
