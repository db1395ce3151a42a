package io.vigie.setup;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A gate is passed against what is missing only in writing. */
public final class ConditionsUnmet extends Refusal {
  ConditionsUnmet(int count) {
    super(Map.of("count", count));
  }
}
