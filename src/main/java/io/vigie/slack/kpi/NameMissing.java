package io.vigie.slack.kpi;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A figure is a name and a number, in this order. */
final class NameMissing extends Refusal {
  NameMissing(String typed) {
    super(Map.of("typed", typed));
  }
}
