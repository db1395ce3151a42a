package io.vigie.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What lies in the outbox now.
 *
 * @param pending on its way, what is being sent at this moment included, what waits for the channel
 *     of an engagement that rests not
 * @param parked waits for a person; {@code unsure} of them may have been posted
 * @param oldest since when the oldest pending message has been waiting
 */
public record OutboxState(long pending, long parked, long unsure, Optional<Instant> oldest) {}
