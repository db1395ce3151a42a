package io.vigie.arbitration;

import io.vigie.shared.Refusal;

/** A decision says why. */
public final class RationaleMissing extends Refusal {
  RationaleMissing() {
    super();
  }
}
