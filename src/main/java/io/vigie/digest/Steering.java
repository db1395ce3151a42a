package io.vigie.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.arbitration.DecisionWeeks;
import io.vigie.engagement.Engagement;
import io.vigie.lead.LeadWeek;
import io.vigie.lead.LeadWeeks;
import io.vigie.setup.SetupWeek;
import io.vigie.setup.SetupWeeks;
import io.vigie.shared.Week;
import io.vigie.signal.SignalWeek;
import io.vigie.signal.SignalWeeks;
import org.springframework.stereotype.Component;

/**
 * What a week was about beside its figures.
 *
 * @param decisions the open questions, what was decided in the week, and how long it takes
 * @param setup how far the engagement is, and what it was given
 * @param leads the leads that wait, why leads were refused, how long verdicts take
 * @param signals what the field said in the week
 */
public record Steering(
    DecisionWeek decisions, SetupWeek setup, LeadWeek leads, SignalWeek signals) {

  /** Asks every module that steers. */
  @Component
  static class Weeks {
    private final DecisionWeeks decisions;
    private final SetupWeeks setups;
    private final LeadWeeks leads;
    private final SignalWeeks signals;

    Weeks(DecisionWeeks decisions, SetupWeeks setups, LeadWeeks leads, SignalWeeks signals) {
      this.decisions = decisions;
      this.setups = setups;
      this.leads = leads;
      this.signals = signals;
    }

    /** As things are at this moment. */
    Steering now(Engagement engagement, Week week) {
      return new Steering(
          decisions.now(engagement, week),
          setups.now(engagement, week),
          leads.now(engagement, week),
          signals.of(engagement, week));
    }

    /** As things were at the close of that week. */
    Steering atClose(Engagement engagement, Week week) {
      return new Steering(
          decisions.atClose(engagement, week),
          setups.atClose(engagement, week),
          leads.atClose(engagement, week),
          signals.of(engagement, week));
    }
  }
}
