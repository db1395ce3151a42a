package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Both signals lie in the same group. */
public final class AlreadyTogether extends Refusal {
  AlreadyTogether(String name) {
    super(Map.of("name", name));
  }
}
