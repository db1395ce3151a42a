package io.vigie.engagement;

/** The terms of an active engagement were changed. */
public record EngagementChanged(Engagement engagement) {}
