package io.vigie.engagement;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** An engagement does nothing before its referent has confirmed it. */
public final class NotConfirmedYet extends Refusal {
  NotConfirmedYet(String referent) {
    super(Map.of("referent", new Mention(referent)));
  }
}
