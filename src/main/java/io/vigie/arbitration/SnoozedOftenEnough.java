package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A question can be put off three times, no more. */
public final class SnoozedOftenEnough extends Refusal {
  SnoozedOftenEnough(int most) {
    super(Map.of("most", most));
  }
}
