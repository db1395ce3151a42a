package io.vigie.engagement;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** Nobody can be away until a day that is over. */
public final class AbsenceInThePast extends Refusal {
  AbsenceInThePast(LocalDate until) {
    super(Map.of("until", until));
  }
}
