package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** Silence speaks after the due date, not before. */
public final class DefaultBeforeDue extends Refusal {
  DefaultBeforeDue(LocalDate due) {
    super(Map.of("due", due));
  }
}
