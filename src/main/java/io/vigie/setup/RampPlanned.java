package io.vigie.setup;

import io.vigie.engagement.Engagement;

/** The referent planned the ramp anew. */
public record RampPlanned(Engagement engagement, RampPlan plan) {}
