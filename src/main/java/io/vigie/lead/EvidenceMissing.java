package io.vigie.lead;

import io.vigie.shared.Refusal;

/** Whoever contests a refusal shows evidence. */
public final class EvidenceMissing extends Refusal {
  EvidenceMissing() {
    super();
  }
}
