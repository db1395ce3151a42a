package io.vigie.slack.engagement;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Vigie speaks English and French. */
final class LanguageUnknown extends Refusal {
  LanguageUnknown(String typed) {
    super(Map.of("typed", typed));
  }
}
