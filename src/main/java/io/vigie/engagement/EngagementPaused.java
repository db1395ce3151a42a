package io.vigie.engagement;

/** An engagement rests from now on. */
public record EngagementPaused(Engagement engagement, Pause.Reason because) {}
