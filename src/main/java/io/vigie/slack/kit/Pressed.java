package io.vigie.slack.kit;

import io.vigie.engagement.Act;

/** A button that one function answers. */
public record Pressed(String id, Act act, Deed deed) implements Button {

  /** What it does, and says. */
  public interface Deed {
    /**
     * Answers.
     *
     * @param value the record's id, as it was carried: not to be believed
     */
    Reply of(Request request, String value);
  }

  @Override
  public Reply pressed(Request request, String value) {
    request.member().require(act);
    return deed.of(request, value);
  }
}
