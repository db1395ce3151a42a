package io.vigie.kpi;

import io.vigie.shared.Refusal;

/** Only an entry of this engagement can be undone. */
public final class NothingToUndo extends Refusal {
  NothingToUndo() {
    super();
  }
}
