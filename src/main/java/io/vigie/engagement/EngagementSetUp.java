package io.vigie.engagement;

/** Somebody set an engagement up; it waits for its referent. */
public record EngagementSetUp(Engagement engagement) {}
