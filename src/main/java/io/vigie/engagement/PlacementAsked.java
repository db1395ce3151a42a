package io.vigie.engagement;

/** Somebody of an organisation without a side wanted to act: the referent is asked, once. */
public record PlacementAsked(Engagement engagement, PersonId person) {}
