package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What is read on a phone is short. */
public final class LeadTextTooLong extends Refusal {
  LeadTextTooLong(int most) {
    super(Map.of("most", most));
  }
}
