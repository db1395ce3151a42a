package io.vigie.playbook;

import io.vigie.engagement.Engagement;

/** Somebody asked what no play answers. */
public record GapMet(Engagement engagement, Gap gap) {}
