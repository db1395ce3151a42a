package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import java.util.function.Function;

/**
 * A job on the console, the one message that everybody of both sides has at hand: the beans of this
 * type are what it offers. Its label is the text of its id.
 *
 * @param id {@code console.<job>}
 * @param place where it stands, the smallest first
 */
public record ConsoleButton(String id, Act act, int place, Function<Request, Reply> job)
    implements Button {

  /**
   * Starts the job.
   *
   * @param value the engagement's id, which the row of buttons tells too
   */
  @Override
  public Reply pressed(Request request, String value) {
    return job.apply(request);
  }
}
