package io.vigie.slack.kpi;

import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.util.Map;

/** What the posted digest tells is corrected by name and number, so that it is seen. */
final class LastWeekIsPosted extends Refusal {
  LastWeekIsPosted(Week week) {
    super(Map.of("week", week, "written", week.toString()));
  }
}
