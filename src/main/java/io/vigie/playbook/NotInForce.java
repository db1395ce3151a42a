package io.vigie.playbook;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Only a play in force is replaced. */
public final class NotInForce extends Refusal {
  NotInForce(String name) {
    super(Map.of("name", name));
  }
}
