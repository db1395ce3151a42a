package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What is heard is short. */
public final class SignalTooLong extends Refusal {
  SignalTooLong(int most) {
    super(Map.of("most", most));
  }
}
