package io.vigie.lead;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** Who hands a lead over does not judge it. */
public final class OnlyTheClientJudges extends Refusal {
  OnlyTheClientJudges(String referent) {
    super(Map.of("referent", new Mention(referent)));
  }
}
