package io.vigie.engagement;

import io.vigie.shared.Refusal;

/** Only what is over is opened again. */
public final class NotOver extends Refusal {
  NotOver() {}
}
