package io.vigie.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * One state of one place in Slack, on its way there.
 *
 * @param engagementId whose message it is
 * @param destination a channel, or a person for a direct message, by Slack's id
 * @param slot the place's name, unique in the engagement: {@code digest/2026-W46}. The first
 *     message of a slot is posted, later ones update it
 * @param threadOf the slot in whose thread this one stands
 * @param kind what it is, as {@code metadata} tells it: {@code digest}, {@code notice}
 * @param body text, blocks and metadata, in the transport's own JSON
 */
public record OutgoingMessage(
    UUID engagementId,
    String destination,
    String slot,
    Optional<String> threadOf,
    String kind,
    String body) {

  /** The kind of what stands beside a channel's messages, and so in no order with them. */
  public static final String CANVAS = "canvas";
}
