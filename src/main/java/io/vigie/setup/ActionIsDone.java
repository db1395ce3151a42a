package io.vigie.setup;

import io.vigie.shared.Refusal;

/** An action is done once. */
public final class ActionIsDone extends Refusal {
  ActionIsDone() {}
}
