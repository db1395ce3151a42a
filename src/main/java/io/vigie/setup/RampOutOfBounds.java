package io.vigie.setup;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A ramp takes weeks, and leads to the target and not beyond it. */
public final class RampOutOfBounds extends Refusal {
  RampOutOfBounds(int weeks, int share) {
    super(Map.of("weeks", weeks, "share", share));
  }
}
