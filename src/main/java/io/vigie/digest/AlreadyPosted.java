package io.vigie.digest;

import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.util.Map;

/** The digest of a week is posted once. */
public final class AlreadyPosted extends Refusal {
  AlreadyPosted(Week week) {
    super(Map.of("week", week));
  }
}
