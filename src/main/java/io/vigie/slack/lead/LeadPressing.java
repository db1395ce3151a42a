package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.lead.Lead;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.function.BiFunction;

/** A button that does something with one lead at once, or opens something about it. */
record LeadPressing(String id, Act act, LeadsAtHand atHand, BiFunction<Request, Lead, Reply> deed)
    implements Button {

  @Override
  public Reply pressed(Request request, String value) {
    return deed.apply(request, atHand.find(request.member(), act, value));
  }
}
