package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Nobody judges the leads of the own side. */
public final class OwnerOfTheProvider extends Refusal {
  OwnerOfTheProvider() {
    super(Map.of());
  }
}
