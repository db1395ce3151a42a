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
   * @param message where it was taken; {@link Quoted#NOTHING} where it stands everywhere
   */
  Reply invoked(Request request, Quoted message);
}
