package io.vigie.setup;

import io.vigie.shared.Refusal;

/** A gate is passed once. */
public final class GateIsPassed extends Refusal {
  GateIsPassed() {}
}
