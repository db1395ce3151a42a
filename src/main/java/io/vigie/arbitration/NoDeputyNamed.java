package io.vigie.arbitration;

import io.vigie.shared.Refusal;

/** There is no deputy to hand a question over to. */
public final class NoDeputyNamed extends Refusal {
  NoDeputyNamed() {
    super();
  }
}
