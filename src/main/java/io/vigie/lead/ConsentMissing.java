package io.vigie.lead;

import io.vigie.shared.Refusal;

/** A consumer is called only with consent that can be proven. */
public final class ConsentMissing extends Refusal {
  ConsentMissing() {
    super();
  }
}
