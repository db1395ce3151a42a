package io.vigie.engagement;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** What is over is read and exported, until the referent opens it again. */
public final class EngagementIsOver extends Refusal {
  EngagementIsOver(String referent) {
    super(Map.of("referent", new Mention(referent)));
  }
}
