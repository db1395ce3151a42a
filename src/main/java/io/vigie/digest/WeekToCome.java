package io.vigie.digest;

import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.util.Map;

/** A digest is of a week that has begun. */
public final class WeekToCome extends Refusal {
  WeekToCome(Week week) {
    super(Map.of("week", week));
  }
}
