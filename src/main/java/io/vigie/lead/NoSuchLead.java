package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** The engagement has no lead of that name. */
public final class NoSuchLead extends Refusal {
  NoSuchLead(String name) {
    super(Map.of("name", name));
  }
}
