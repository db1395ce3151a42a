package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Of a forgotten lead nothing is left to act on. */
public final class LeadForgotten extends Refusal {
  LeadForgotten(String name) {
    super(Map.of("name", name));
  }
}
