package io.vigie.slack.digest;

import io.vigie.engagement.Act;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations.Effect;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cause of a change is being looked into; the digest says so at once. */
@Component
class LookingIntoItButton implements Button {

  static final String ID = "kpi.looking_into_it";

  private final AskedChanges changes;

  LookingIntoItButton(AskedChanges changes) {
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
    changes.answer(request.member(), id, Answer.LOOKING_INTO_IT, Optional.empty(), Effect.NONE);
    return Reply.saying(
        request.texts().say("digest.noted.LOOKING_INTO_IT", "kpi", id.kpi(), "week", id.week()));
  }
}
