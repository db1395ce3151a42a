package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Refusal;
import java.util.Map;

/** A figure is a name and a number. */
final class NumberMissing extends Refusal {
  NumberMissing(Kpi kpi) {
    super(Map.of("kpi", kpi));
  }
}
