package io.vigie.slack.kit;

import io.vigie.shared.Refusal;

/** In a channel without an engagement there is nothing to do but to begin one. */
public final class NoEngagementHere extends Refusal {}
