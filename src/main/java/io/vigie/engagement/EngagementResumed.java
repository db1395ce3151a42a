package io.vigie.engagement;

/** An engagement goes on after a pause. */
public record EngagementResumed(Engagement engagement) {}
