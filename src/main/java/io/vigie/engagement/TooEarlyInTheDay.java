package io.vigie.engagement;

import io.vigie.shared.Refusal;

/** No appointment before 03:00: when clocks change, such an hour is skipped or comes twice. */
public final class TooEarlyInTheDay extends Refusal {
  TooEarlyInTheDay() {
    super();
  }
}
