package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import java.util.function.BiFunction;

/** A button's handler, found by its {@code action_id}. */
public interface Button {

  /** {@code <module>.<verb>}. */
  String id();

  /** What pressing it does, in the table of rights. */
  Act act();

  /**
   * Answers.
   *
   * @param value the record's id, as the button carries it: not to be believed
   */
  Reply pressed(Request request, String value);

  /** A button that needs no class of its own. */
  static Button of(String id, Act act, BiFunction<Request, String, Reply> answer) {
    return new SmallButton(id, act, answer);
  }
}
