package io.vigie.playbook;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What was published or dropped stays as it is. */
public final class NotADraft extends Refusal {
  NotADraft(String name) {
    super(Map.of("name", name));
  }
}
