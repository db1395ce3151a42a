package io.vigie.outbox;

import io.vigie.outbox.Transport.Place;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that one courier, and nobody else, is sending.
 *
 * @param workspace whose bot sends it
 * @param destination where it goes; a reply goes where the message above it stands
 * @param place where the slot stands already: then this is an update
 * @param threadTs the message in whose thread it belongs
 * @param unsureSince an earlier try may have posted it
 */
record Claim(
    long number,
    UUID engagementId,
    String workspace,
    UUID slot,
    String slotName,
    String destination,
    String kind,
    String body,
    int attempts,
    Instant createdAt,
    Optional<Place> place,
    Optional<String> threadTs,
    Optional<Instant> unsureSince) {

  boolean isUpdate() {
    return place.isPresent();
  }
}
