package io.vigie.outbox;

import java.time.Instant;

/**
 * A message that waits for a person's decision.
 *
 * @param number by which it is resolved
 * @param unsure nobody knows whether it was posted: a look into the channel tells
 * @param because the transport's own word, such as {@code channel_not_found}
 */
public record ParkedMessage(
    long number,
    String slot,
    String kind,
    String destination,
    Instant since,
    boolean unsure,
    String because) {}
