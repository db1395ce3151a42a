package io.vigie.playbook;

import io.vigie.shared.Refusal;
import java.util.Map;

/** No play of this engagement is called so. */
public final class NoSuchPlay extends Refusal {
  NoSuchPlay(String name) {
    super(Map.of("name", name));
  }
}
