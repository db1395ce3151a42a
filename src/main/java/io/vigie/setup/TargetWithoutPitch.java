package io.vigie.setup;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Refusal;
import java.util.Map;

/** A target for activity says nothing before somebody said to whom, and with which words. */
public final class TargetWithoutPitch extends Refusal {
  TargetWithoutPitch(Kpi kpi) {
    super(Map.of("kpi", kpi));
  }
}
