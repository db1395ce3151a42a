package io.vigie.setup;

import io.vigie.engagement.Engagement;

/**
 * An action was taken or done.
 *
 * @param action as it stands now
 */
public record ActionsChanged(Engagement engagement, Action action, String by) {}
