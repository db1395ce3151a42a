package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.shared.Week;
import java.util.Optional;

/**
 * Which change a button or form is about: {@code booking_rate|2026-W30|2026-W25}.
 *
 * @param week the week whose digest asks
 * @param began the first week of the change
 */
record ChangeId(Kpi kpi, Week week, Week began) {

  static ChangeId of(WeeklyDigest digest, Changed changed) {
    return new ChangeId(changed.line().kpi(), digest.week(), began(digest, changed));
  }

  private static Week began(WeeklyDigest digest, Changed changed) {
    return changed.line().change().map(LastingChange::since).orElse(digest.week());
  }

  /** Reads either writing; empty for anything else. */
  static Optional<ChangeId> read(String written) {
    String[] parts = written.split("[|:]", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return Kpi.ofKey(parts[0])
        .flatMap(
            kpi ->
                Week.parse(parts[1])
                    .flatMap(
                        week -> Week.parse(parts[2]).map(began -> new ChangeId(kpi, week, began))));
  }

  /** As a button's value. */
  String value() {
    return kpi.key() + "|" + week + "|" + began;
  }

  /** As a form carries it, where a bar parts other things. */
  String record() {
    return value().replace('|', ':');
  }

  /** Whether it lasts, as opposed to one unusual week. */
  boolean lasts() {
    return began.isBefore(week);
  }
}
