package io.vigie.engagement;

/**
 * Somebody without a side wanted to act: the referent is asked, once for an organisation, and for
 * each guest.
 *
 * @param guest whether the question is about this person alone
 */
public record PlacementAsked(Engagement engagement, PersonId person, boolean guest) {}
