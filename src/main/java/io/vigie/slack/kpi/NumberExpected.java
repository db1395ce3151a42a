package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Refusal;
import java.util.Map;

/** After a name a number is expected: whole, zero or more; an amount may have two decimals. */
final class NumberExpected extends Refusal {
  NumberExpected(Kpi kpi, String typed) {
    super(
        Map.of("kpi", kpi, "typed", typed, "money", String.valueOf(kpi.unit() == Kpi.Unit.MONEY)));
  }
}
