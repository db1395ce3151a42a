package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Set;

/**
 * A form about one question. The domain says whether the person may; what it refuses because of a
 * field is told at that field.
 *
 * @param fields those that the form has
 */
record Sending(String id, Act act, Asked asked, Set<String> fields, Deed deed) implements Form {

  /** What sending it does, and says. */
  interface Deed {
    Reply of(Request request, Question question, Answers answers);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Question question = asked.find(request.member(), answers.metadata());
    if (act == Act.DECIDE && !asked.decides(request.member(), question)) {
      return asked.refused(request, question);
    } else if (act != Act.DECIDE) {
      request.member().require(act);
    }
    return Mending.atTheField(request.texts(), fields, () -> deed.of(request, question, answers));
  }
}
