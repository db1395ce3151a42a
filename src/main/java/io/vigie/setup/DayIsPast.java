package io.vigie.setup;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** What is agreed lies ahead. */
public final class DayIsPast extends Refusal {
  DayIsPast(LocalDate day) {
    super(Map.of("day", day));
  }
}
