package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** What was refused for now comes back on its date. */
public final class NotBackYet extends Refusal {
  NotBackYet(LocalDate on) {
    super(Map.of("on", on));
  }
}
