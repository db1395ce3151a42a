package io.vigie.slack;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A word that is no verb gets the nearest ones. */
final class UnknownVerb extends Refusal {
  UnknownVerb(String typed, String nearest) {
    super(Map.of("typed", typed, "nearest", nearest));
  }
}
