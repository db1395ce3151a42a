package io.vigie.engagement;

/** The referent confirmed an engagement: it is active. */
public record EngagementConfirmed(Engagement engagement) {}
