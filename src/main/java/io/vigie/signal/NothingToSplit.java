package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A signal that lies alone is not split off. */
public final class NothingToSplit extends Refusal {
  NothingToSplit(String name) {
    super(Map.of("name", name));
  }
}
