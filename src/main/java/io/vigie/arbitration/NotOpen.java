package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Only an open question can be put off, handed over or added to. */
public final class NotOpen extends Refusal {
  NotOpen(String name) {
    super(Map.of("name", name));
  }
}
