package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Refusal;
import java.util.Map;

/** One figure of a week has one value. */
final class NamedTwice extends Refusal {
  NamedTwice(Kpi kpi) {
    super(Map.of("kpi", kpi));
  }
}
