package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.signal.Heard.Pair;
import java.util.UUID;

/** A button that does something with one signal, and perhaps with another record. */
record Pressing(String id, Act act, Heard heard, Deed deed) implements Button {

  /** What it does, and says. */
  interface Deed {
    Reply of(Request request, WeakSignal signal, UUID other);
  }

  @Override
  public Reply pressed(Request request, String value) {
    Pair pair = Pair.of(value);
    return deed.of(request, heard.find(request.member(), pair.signal(), act), pair.other());
  }
}
