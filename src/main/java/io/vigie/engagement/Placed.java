package io.vigie.engagement;

/** The referent put an organisation or a person on a side. */
public record Placed(Engagement engagement) {}
