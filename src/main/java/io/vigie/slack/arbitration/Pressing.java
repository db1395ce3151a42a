package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;

/** A button that does something with one question at once. */
record Pressing(String id, Act act, Asked asked, Deed deed) implements Button {

  /** What it does, and says. */
  interface Deed {
    Reply of(Request request, Question question);
  }

  @Override
  public Reply pressed(Request request, String value) {
    Member by = request.member();
    Question question = asked.find(by, value);
    if (act == Act.DECIDE && !asked.decides(by, question)) {
      return asked.refused(request, question);
    } else if (act != Act.DECIDE) {
      by.require(act);
    }
    return deed.of(request, question);
  }
}
