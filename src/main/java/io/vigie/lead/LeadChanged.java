package io.vigie.lead;

import io.vigie.engagement.Engagement;

/**
 * Something was done to a lead, or taken back.
 *
 * @param lead as it stands now
 * @param happening the line of the history; where it is undone, it was taken back just now
 */
public record LeadChanged(Engagement engagement, Lead lead, Happening happening) {}
