package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What was reported longer ago stands: somebody may have acted on it. */
public final class TenMinutesAreOver extends Refusal {
  TenMinutesAreOver(String name) {
    super(Map.of("name", name));
  }
}
