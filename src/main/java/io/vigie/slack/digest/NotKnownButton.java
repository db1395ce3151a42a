package io.vigie.slack.digest;

import io.vigie.engagement.Act;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations.Effect;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody knows the cause of a change; that is an answer, too. */
@Component
class NotKnownButton implements Button {

  static final String ID = "kpi.not_known";

  private final AskedChanges changes;

  NotKnownButton(AskedChanges changes) {
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
    ChangeId id = changes.find(request.member(), value);
    changes.answer(request.member(), id, Answer.NOT_KNOWN, Optional.empty(), Effect.NONE);
    return Reply.saying(
        request.texts().say("digest.noted.NOT_KNOWN", "kpi", id.kpi(), "week", id.week()));
  }
}
