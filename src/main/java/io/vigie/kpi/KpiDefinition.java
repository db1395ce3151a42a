package io.vigie.kpi;

import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What both sides mean by an indicator, from a week on.
 *
 * @param version the engagement's, counted over all its indicators; 1 is what each begins with
 * @param words the definition in the engagement's language; empty for the one that Vigie brings
 * @param reference the situation before the engagement
 * @param owner who owes the figure and explains its changes, by Slack's user id
 * @param reason why it was changed
 */
public record KpiDefinition(
    Kpi kpi,
    int version,
    Optional<String> words,
    Optional<Target> target,
    Optional<BigDecimal> reference,
    Optional<String> owner,
    Optional<String> reason,
    Optional<Week> from,
    Optional<Instant> changedAt) {

  /** So much in each such period; a share is a target in percent and has no period. */
  public record Target(BigDecimal amount, Period per) {}

  /** The period of a target. */
  public enum Period {
    WEEK,
    MONTH,
    QUARTER
  }

  static KpiDefinition initial(Kpi kpi) {
    return new KpiDefinition(
        kpi,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
