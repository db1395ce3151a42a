package io.vigie.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids of records that come often. They begin with the time (UUID version 7, RFC 9562): new ones
 * stand beside each other in the indexes, and a commit need not write a page for each.
 */
public final class RecordId {

  private RecordId() {}

  /** A new one, of that millisecond. */
  public static UUID at(Instant moment) {
    UUID random = UUID.randomUUID();
    long time = (moment.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(time, random.getLeastSignificantBits());
  }
}
