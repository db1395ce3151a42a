package io.vigie.kpi;

import io.vigie.engagement.Engagement;

/** Somebody answered for a figure that changed. */
public record FigureExplained(Engagement engagement, Explanation explanation) {}
