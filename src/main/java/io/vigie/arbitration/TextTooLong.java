package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What is read on a phone is short. */
public final class TextTooLong extends Refusal {
  TextTooLong(int most) {
    super(Map.of("most", most));
  }
}
