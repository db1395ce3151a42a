package io.vigie.slack.kpi;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A week is an ISO week of this century, written {@code 2026-W46}. */
final class NoSuchWeek extends Refusal {
  NoSuchWeek(String typed) {
    super(Map.of("typed", typed));
  }
}
