package io.vigie.setup;

import io.vigie.shared.Refusal;

/** After the run there is no gate. */
public final class NoGateAhead extends Refusal {
  public NoGateAhead() {}
}
