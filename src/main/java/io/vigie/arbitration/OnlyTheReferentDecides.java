package io.vigie.arbitration;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** An arbitration is the client's alone: the referent's, or the deputy's in turn. */
public final class OnlyTheReferentDecides extends Refusal {
  OnlyTheReferentDecides(String decider) {
    super(Map.of("decider", new Mention(decider)));
  }
}
