package io.vigie.signal;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fragment heard in the field, with possible importance.
 *
 * @param number per engagement: S-3
 * @param group the group in which it lies, most often alone
 * @param words as they were reported
 * @param author whose message it was, by Slack's user id
 * @param link where it stands in Slack
 */
public record WeakSignal(
    UUID id,
    UUID engagement,
    int number,
    UUID group,
    String words,
    Details details,
    PersonId reporter,
    Instant reportedAt,
    Optional<String> author,
    Optional<String> link) {

  /** What people call it. */
  public String name() {
    return "S-" + number;
  }
}
