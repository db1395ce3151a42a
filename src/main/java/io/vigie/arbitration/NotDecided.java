package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Only what was decided can be confirmed, kept, reopened or superseded. */
public final class NotDecided extends Refusal {
  NotDecided(String name) {
    super(Map.of("name", name));
  }
}
