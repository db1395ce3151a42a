package io.vigie.setup;

import io.vigie.shared.Refusal;

/** What Vigie sees by itself, nobody ticks. */
public final class TellsItself extends Refusal {
  TellsItself() {}
}
