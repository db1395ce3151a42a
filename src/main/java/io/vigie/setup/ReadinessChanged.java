package io.vigie.setup;

import io.vigie.engagement.Engagement;

/** Somebody proved an item, or fitted one. */
public record ReadinessChanged(Engagement engagement, Readiness readiness) {}
