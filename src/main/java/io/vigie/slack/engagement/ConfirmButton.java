package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** The named referent takes the engagement on. */
@Component
class ConfirmButton implements Button {

  static final String ID = "engagement.confirm";

  private final Engagements engagements;

  ConfirmButton(Engagements engagements) {
    this.engagements = engagements;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.CHANGE_THE_ENGAGEMENT;
  }

  @Override
  public Reply pressed(Request request, String value) {
    Engagement engagement = engagements.confirm(request.member());
    return Reply.saying(
        request
            .texts()
            .say("engagement.confirm.done", "provider", engagement.terms().providerName()));
  }
}
