package io.vigie.slack.digest;

import io.vigie.digest.DigestStory;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalType;
import io.vigie.signal.SignalWeek;
import io.vigie.slack.Strange;
import io.vigie.slack.signal.Remarks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Weeks in which the field was heard. */
final class FieldWeeks {

  private FieldWeeks() {}

  static WeeklyDigest heard(Language language) {
    Engagement acme = EngagementStory.acme(language);
    Map<String, SignalGroup> all = Remarks.all(acme);
    return of(
        language,
        new SignalWeek(
            3,
            Map.of(SignalType.COMPETITOR, 2),
            List.of(Objects.requireNonNull(all.get("surfaced"))),
            Optional.of(Objects.requireNonNull(all.get("alone")))));
  }

  static WeeklyDigest strange(Language language) {
    SignalGroup strange =
        Remarks.group(
            EngagementStory.acme(language),
            Collections.nCopies(9, Strange.LONG.substring(0, 4_000)),
            Optional.empty());
    return of(
        language,
        new SignalWeek(99, Map.of(), Collections.nCopies(20, strange), Optional.of(strange)));
  }

  private static WeeklyDigest of(Language language, SignalWeek signals) {
    return DigestStory.of(
        Digests.team().known(EngagementStory.acme(language)),
        signals,
        Week.of(2008, 30),
        Occasion.ON_TIME);
  }
}
