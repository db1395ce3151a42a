package io.vigie.slack.engagement;

import io.vigie.shared.Refusal;
import java.util.Map;

/** What was typed is no day. */
final class NotADay extends Refusal {
  NotADay(String typed) {
    super(Map.of("typed", typed));
  }
}
