package io.vigie.setup;

import io.vigie.shared.Refusal;
import java.util.Map;

/** The readiness list has no such item. */
public final class NoSuchItem extends Refusal {
  NoSuchItem(String name) {
    super(Map.of("name", name));
  }
}
