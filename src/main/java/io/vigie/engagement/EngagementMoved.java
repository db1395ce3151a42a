package io.vigie.engagement;

/**
 * An engagement has another channel.
 *
 * @param from the channel before
 * @param sameConversation whether only the channel's id changed: its messages are still there
 */
public record EngagementMoved(Engagement engagement, String from, boolean sameConversation) {}
