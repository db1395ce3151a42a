package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What nobody decided, or decided otherwise since, nothing speaks against. */
public final class NoDecisionThere extends Refusal {
  NoDecisionThere(String name) {
    super(Map.of("name", name));
  }
}
