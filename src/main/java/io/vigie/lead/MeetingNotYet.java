package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** Whether a meeting was held is known on its day. */
public final class MeetingNotYet extends Refusal {
  MeetingNotYet(LocalDate on) {
    super(Map.of("on", on));
  }
}
