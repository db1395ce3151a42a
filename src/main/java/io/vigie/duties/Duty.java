package io.vigie.duties;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.time.ZonedDateTime;
import java.util.List;

/** Something that one person owes. */
public sealed interface Duty {

  Engagement engagement();

  /** Who owes it, by Slack's user id. */
  String owner();

  /**
   * Figures of the week whose digest comes next.
   *
   * @param kpis those that are missing; none where nothing at all was ever entered
   * @param due when the digest is posted
   */
  record MissingFigures(
      Engagement engagement, String owner, Week week, List<Kpi> kpis, ZonedDateTime due)
      implements Duty {}
}
