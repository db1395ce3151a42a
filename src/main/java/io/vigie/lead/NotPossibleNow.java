package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Where the lead stands, that is not the next step. */
public final class NotPossibleNow extends Refusal {
  NotPossibleNow(String name) {
    super(Map.of("name", name));
  }
}
