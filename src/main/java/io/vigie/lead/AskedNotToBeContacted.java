package io.vigie.lead;

import io.vigie.shared.Refusal;

/** Who asked never to be contacted is not handed over again. */
public final class AskedNotToBeContacted extends Refusal {
  AskedNotToBeContacted() {
    super();
  }
}
