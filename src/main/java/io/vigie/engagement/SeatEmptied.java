package io.vigie.engagement;

/** The referent left the workspace: deputy, else sponsor, sit in until another is named. */
public record SeatEmptied(Engagement engagement) {}
