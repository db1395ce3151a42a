package io.vigie.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids of rows of which there will be very many. They begin with the time (UUID version 7, RFC
 * 9562), so that new ones stand beside each other in the indexes, and a commit need not read and
 * write a page for each.
 */
public final class TimeOrderedId {

  private TimeOrderedId() {}

  /** A new id; of the same millisecond in no order. */
  public static UUID at(Instant now) {
    UUID random = UUID.randomUUID();
    long time = (now.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(time, random.getLeastSignificantBits());
  }
}
