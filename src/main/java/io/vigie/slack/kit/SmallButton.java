package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import java.util.function.BiFunction;

/** A button whose answer is one method of somebody else's. */
record SmallButton(String id, Act act, BiFunction<Request, String, Reply> answer)
    implements Button {

  @Override
  public Reply pressed(Request request, String value) {
    return answer.apply(request, value);
  }
}
