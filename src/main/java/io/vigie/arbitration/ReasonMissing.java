package io.vigie.arbitration;

import io.vigie.shared.Refusal;

/** What changes a decision, or asks for more, says why. */
public final class ReasonMissing extends Refusal {
  ReasonMissing() {
    super();
  }
}
