package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.List;
import java.util.Optional;

/**
 * The weeks that a week was held against.
 *
 * @param weeks the first 6, 12 or 24 usable weeks, oldest first
 * @param pooled these weeks, added
 * @param chart their usual range; empty for rates
 * @param rebased from which week on they were counted, where the referent made a new level the
 *     baseline; empty where they are the first of all
 */
public record WatchBaseline(
    List<WeekFigure> weeks, Pooled pooled, Optional<ProcessChart> chart, Optional<Week> rebased) {

  static final int TRIAL = ProcessChart.FEWEST_WEEKS;

  /** Whether it is still the first six weeks, and to be called a trial. */
  public boolean isTrial() {
    return weeks.size() == TRIAL;
  }
}
