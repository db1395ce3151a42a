package io.vigie.lead;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** Of two who judge at once, the second is told which verdict stands. */
public final class AlreadyJudged extends Refusal {
  AlreadyJudged(String name, String byUser) {
    super(Map.of("name", name, "by", new Mention(byUser)));
  }
}
