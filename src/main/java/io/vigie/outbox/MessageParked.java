package io.vigie.outbox;

import java.util.UUID;

/**
 * A message will not be delivered unless a person decides so. Published in the transaction that
 * parks it.
 *
 * @param unsure nobody knows whether it was posted
 * @param because the transport's own word, such as {@code channel_not_found}
 */
public record MessageParked(
    UUID engagementId, String slot, String kind, boolean unsure, String because) {}
