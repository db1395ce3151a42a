package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.lead.RejectionReason;
import io.vigie.slack.arbitration.AskForm;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import org.springframework.stereotype.Component;

/** A reason for which too many leads are refused, as a question to the referent. */
@Component
class ProposeButton implements Button {

  static final String ID = "lead.propose";

  private final AskForm form;

  ProposeButton(AskForm form) {
    this.form = form;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.ASK_A_QUESTION;
  }

  @Override
  public Reply pressed(Request request, String value) {
    Texts t = request.texts();
    RejectionReason reason = RejectionReason.ofKey(value).orElse(RejectionReason.OTHER);
    String name = t.plain("lead.reason_short." + reason.key());
    return form.open(
        request,
        t.plain("lead.propose.question", "reason", name),
        t.plain("lead.propose.context", "reason", name));
  }
}
