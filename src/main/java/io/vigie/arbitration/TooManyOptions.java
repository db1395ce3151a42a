package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** More options than a person can weigh. */
public final class TooManyOptions extends Refusal {
  TooManyOptions(int most) {
    super(Map.of("most", most));
  }
}
