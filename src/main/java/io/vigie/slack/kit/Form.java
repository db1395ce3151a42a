package io.vigie.slack.kit;

import io.vigie.engagement.Act;

/** A form's handler, found by its {@code callback_id}. */
public interface Form {

  /** {@code <module>.<form>}. */
  String id();

  /** What sending it does, in the table of rights. */
  Act act();

  Reply submitted(Request request, Answers answers);
}
