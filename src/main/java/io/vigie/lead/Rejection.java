package io.vigie.lead;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a lead is refused, coded.
 *
 * @param note more words; {@link RejectionReason#OTHER} demands them
 * @param returnOn when it comes back; {@link RejectionReason#TIMING} demands it
 */
public record Rejection(
    RejectionReason reason, Optional<String> note, Optional<LocalDate> returnOn) {

  /** One without more words. */
  public static Rejection of(RejectionReason reason) {
    return new Rejection(reason, Optional.empty(), Optional.empty());
  }
}
