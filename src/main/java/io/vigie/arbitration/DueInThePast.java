package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** An answer cannot be due before today. */
public final class DueInThePast extends Refusal {
  DueInThePast(LocalDate due) {
    super(Map.of("due", due));
  }
}
