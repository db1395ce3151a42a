package io.vigie.lead;

import io.vigie.shared.Refusal;

/** Who was never handed over, or was forgotten already, cannot be forgotten. */
public final class NobodyOfThatName extends Refusal {
  NobodyOfThatName() {
    super();
  }
}
