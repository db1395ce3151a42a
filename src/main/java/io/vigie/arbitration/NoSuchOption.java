package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** The question has no option of that number. */
public final class NoSuchOption extends Refusal {
  NoSuchOption(int options) {
    super(Map.of("options", options));
  }
}
