package io.vigie.slack.kit;

import io.vigie.engagement.Act;

/** A shortcut's handler, found by its {@code callback_id}. */
public interface Shortcut {

  /** {@code <module>.<verb>}, as the manifest calls it. */
  String id();

  /** Whether it stands at a message, as opposed to everywhere. */
  boolean isOfAMessage();

  /** What it begins, in the table of rights. */
  Act act();

  /**
   * Answers, most often with a form.
   *
   * @param text what the message says; nothing where there is none
   */
  Reply invoked(Request request, String text);
}
