package io.vigie.setup;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What is read on a phone is short. */
public final class WordsTooLong extends Refusal {
  WordsTooLong(int length, int most) {
    super(Map.of("length", length, "most", most));
  }
}
