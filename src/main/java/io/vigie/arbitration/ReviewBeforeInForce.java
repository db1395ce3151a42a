package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** An answer is looked at again after it came into force. */
public final class ReviewBeforeInForce extends Refusal {
  ReviewBeforeInForce(LocalDate inForce) {
    super(Map.of("from", inForce));
  }
}
