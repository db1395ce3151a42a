package io.vigie.kpi;

import io.vigie.shared.Refusal;
import java.util.Map;

/** An entered figure is a whole number, zero or more; an amount may have two decimals. */
public final class NotAFigure extends Refusal {
  NotAFigure(Kpi kpi) {
    super(Map.of("kpi", kpi));
  }
}
