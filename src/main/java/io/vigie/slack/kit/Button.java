package io.vigie.slack.kit;

/** A button's handler, found by its {@code action_id}. */
public interface Button {

  /** {@code <module>.<verb>}. */
  String id();

  /**
   * Answers.
   *
   * @param value the record's id, as the button carries it: not to be believed
   */
  Reply pressed(Request request, String value);
}
