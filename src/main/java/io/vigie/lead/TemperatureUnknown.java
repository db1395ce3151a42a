package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A lead is hot, warm or cold. */
public final class TemperatureUnknown extends Refusal {
  TemperatureUnknown(String typed) {
    super(Map.of("typed", typed));
  }
}
