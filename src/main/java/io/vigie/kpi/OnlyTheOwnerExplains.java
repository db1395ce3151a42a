package io.vigie.kpi;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** A changed figure is explained by its owner or by the referent. */
public final class OnlyTheOwnerExplains extends Refusal {
  OnlyTheOwnerExplains(Kpi kpi, String owner) {
    super(Map.of("kpi", kpi, "owner", new Mention(owner)));
  }
}
