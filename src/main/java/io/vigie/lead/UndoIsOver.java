package io.vigie.lead;

import io.vigie.shared.Refusal;

/** One's own last act on a lead can be undone for ten minutes. */
public final class UndoIsOver extends Refusal {
  UndoIsOver() {
    super();
  }
}
