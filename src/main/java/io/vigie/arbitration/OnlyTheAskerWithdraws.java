package io.vigie.arbitration;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** A question is taken back by whoever asked it, or by the referent. */
public final class OnlyTheAskerWithdraws extends Refusal {
  OnlyTheAskerWithdraws(String asker) {
    super(Map.of("asker", new Mention(asker)));
  }
}
