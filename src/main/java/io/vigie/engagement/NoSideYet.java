package io.vigie.engagement;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** Who was placed on no side may read, no more. */
public final class NoSideYet extends Refusal {
  NoSideYet(String referent) {
    super(Map.of("referent", new Mention(referent)));
  }
}
