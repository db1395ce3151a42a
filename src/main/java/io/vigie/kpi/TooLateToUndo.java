package io.vigie.kpi;

import io.vigie.shared.Refusal;

/** What was entered can be undone by the same person for ten minutes. */
public final class TooLateToUndo extends Refusal {
  TooLateToUndo() {
    super();
  }
}
