package io.vigie.engagement;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** What steers the engagement is the referent's to do. */
public final class OnlyTheReferent extends Refusal {
  OnlyTheReferent(String referent) {
    super(Map.of("referent", new Mention(referent)));
  }
}
