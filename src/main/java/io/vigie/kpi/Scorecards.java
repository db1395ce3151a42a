package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Scorecard.Remarks;
import io.vigie.shared.Week;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an engagement knows of its figures, once, for whoever computes with them. */
@Service
public class Scorecards {

  private final Figures figures;
  private final Definitions definitions;
  private final Explanations explanations;
  private final List<CountedFigures> counted;

  Scorecards(
      Figures figures,
      Definitions definitions,
      Explanations explanations,
      List<CountedFigures> counted) {
    this.figures = figures;
    this.definitions = definitions;
    this.explanations = explanations;
    this.counted = counted;
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
        figures(engagement),
        definitions.baseline(engagement.id()),
        new Remarks(
            explanations.all(engagement.id()), explanations.exceptionalWeeks(engagement.id())));
  }

  private FigureHistory figures(Engagement engagement) {
    FigureHistory known = figures.history(engagement.id());
    for (CountedFigures source : counted) {
      known = known.counting(source.of(engagement));
    }
    return known;
  }
}
