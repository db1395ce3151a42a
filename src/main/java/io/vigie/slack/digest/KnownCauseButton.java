package io.vigie.slack.digest;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Somebody knows why a figure changed: a form asks for it. */
@Component
class KnownCauseButton implements Button {

  static final String ID = "kpi.known_cause";

  private final AskedChanges changes;

  KnownCauseButton(AskedChanges changes) {
    this.changes = changes;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.EXPLAIN_A_FIGURE;
  }

  @Override
  public Reply pressed(Request request, String value) {
    Member member = request.member();
    ChangeId id = changes.find(member, value);
    return new Reply.Open(ExplainForm.of(id, member, request.channel(), request.texts()));
  }
}
