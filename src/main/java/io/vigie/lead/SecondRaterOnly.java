package io.vigie.lead;

import io.vigie.shared.Refusal;

/** The second verdict is given by somebody else than the first. */
public final class SecondRaterOnly extends Refusal {
  SecondRaterOnly() {
    super();
  }
}
