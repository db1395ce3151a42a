package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;

/** The referent changed what an indicator means. */
public record KpiDefined(Engagement engagement, PersonId by, KpiDefinition definition) {}
