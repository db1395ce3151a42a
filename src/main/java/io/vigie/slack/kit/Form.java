package io.vigie.slack.kit;

/** A form's handler, found by its {@code callback_id}. */
public interface Form {

  /** {@code <module>.<form>}. */
  String id();

  Reply submitted(Request request, Answers answers);
}
