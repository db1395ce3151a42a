package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.shared.Week;
import java.util.Map;

/** Figures that Vigie counts itself, from records of another kind, where there are such records. */
public interface CountedFigures {

  /** What was counted, by week; what is not in it is entered by people. */
  Map<Week, Map<Kpi, Long>> of(Engagement engagement);
}
