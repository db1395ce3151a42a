package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import java.util.List;

/**
 * Other figures stand in an engagement than before.
 *
 * @param changes those that differ, and no others
 */
public record FiguresChanged(Engagement engagement, PersonId by, List<Recorded.Change> changes) {}
