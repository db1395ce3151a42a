package io.vigie.lead;

import io.vigie.shared.Refusal;

/** An empty request or answer helps nobody. */
public final class InformationMissing extends Refusal {
  InformationMissing() {
    super();
  }
}
