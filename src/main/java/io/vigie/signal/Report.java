package io.vigie.signal;

import java.util.Optional;

/**
 * Something heard in the field, before it is recorded.
 *
 * @param words as they were said or written
 * @param author whose message it was, by Slack's user id
 * @param link where it stands in Slack
 */
public record Report(
    String words, Details details, Optional<String> author, Optional<String> link) {

  /** Words alone. */
  public static Report of(String words) {
    return new Report(words, Details.NONE, Optional.empty(), Optional.empty());
  }
}
