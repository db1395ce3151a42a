package io.vigie.slack.kpi;

import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.util.Map;

/** Only an entry of the running week can have been meant for the week before. */
final class NotThisWeeks extends Refusal {
  NotThisWeeks(Week week) {
    super(Map.of("week", week));
  }
}
