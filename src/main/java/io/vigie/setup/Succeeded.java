package io.vigie.setup;

import io.vigie.engagement.Engagement;

/**
 * An engagement began with what another one left to it.
 *
 * @param plays how many are in force
 * @param decisions how many were taken over
 */
public record Succeeded(Engagement engagement, int plays, int decisions) {}
