package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** The engagement has no signal of that name. */
public final class NoSuchSignal extends Refusal {
  NoSuchSignal(String name) {
    super(Map.of("name", name));
  }
}
