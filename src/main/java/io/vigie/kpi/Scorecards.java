package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Scorecard.Remarks;
import io.vigie.shared.Week;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an engagement knows of its figures, once, for whoever computes with them. */
@Service
public class Scorecards {

  private final Figures figures;
  private final Definitions definitions;
  private final Explanations explanations;

  Scorecards(Figures figures, Definitions definitions, Explanations explanations) {
    this.figures = figures;
    this.definitions = definitions;
    this.explanations = explanations;
  }

  /** All that is known of an engagement's figures. */
  public record Known(
      Engagement engagement, FigureHistory figures, Baseline baseline, Remarks remarks) {

    /** The scorecard of one week, as of that week. */
    public Scorecard of(Week week) {
      return Scorecard.of(week, engagement.terms().zone(), figures, baseline, remarks);
    }
  }

  @Transactional(readOnly = true)
  public Known known(Engagement engagement) {
    return new Known(
        engagement,
        figures.history(engagement.id()),
        definitions.baseline(engagement.id()),
        new Remarks(
            explanations.all(engagement.id()), explanations.exceptionalWeeks(engagement.id())));
  }
}
