package io.vigie.slack.kit;

import java.util.Optional;

/**
 * A message at which a shortcut was taken.
 *
 * @param text what it says, as it was typed
 * @param author who wrote it, by Slack's user id; a program has none
 * @param link its address in Slack, where it is known
 */
public record Quoted(String text, Optional<String> author, Optional<String> link) {

  /** A shortcut that stands everywhere has no message. */
  public static final Quoted NOTHING = new Quoted("", Optional.empty(), Optional.empty());
}
