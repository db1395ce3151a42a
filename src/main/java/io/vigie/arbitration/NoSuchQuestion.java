package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** No question of this engagement has that number or id. */
public final class NoSuchQuestion extends Refusal {
  NoSuchQuestion(String name) {
    super(Map.of("name", name));
  }
}
