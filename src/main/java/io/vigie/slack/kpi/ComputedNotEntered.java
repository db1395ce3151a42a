package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Refusal;
import java.util.Map;

/** What is computed from figures is not entered. */
final class ComputedNotEntered extends Refusal {

  ComputedNotEntered(Kpi kpi) {
    super(Map.of("kpi", kpi, "first", kpi.numerator().orElseThrow(), "second", other(kpi)));
  }

  /** Of what is won and lost the loss, else what stands below the line. */
  private static Kpi other(Kpi kpi) {
    return kpi.denominator().get(kpi.denominator().size() - 1);
  }
}
