package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.shared.Refusal;
import io.vigie.signal.AlreadyTogether;
import io.vigie.signal.NoSuchSignal;
import io.vigie.signal.NothingSaid;
import io.vigie.signal.SignalTooLong;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Map;

/**
 * A form about one signal. What the domain refuses because of its one field is told at that field.
 *
 * @param field the one that has to be right
 */
record Sending(String id, Act act, Heard heard, String field, Deed deed) implements Form {

  /** What sending it does, and says. */
  interface Deed {
    Reply of(Request request, WeakSignal signal, Answers answers);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    WeakSignal signal = heard.find(request.member(), answers.metadata(), act);
    try {
      return deed.of(request, signal, answers);
    } catch (NothingSaid | SignalTooLong | NoSuchSignal | AlreadyTogether refusal) {
      return atTheField(request, refusal);
    }
  }

  private Reply atTheField(Request request, Refusal refusal) {
    return new Reply.Mend(Map.of(field, request.texts().refusal(refusal)));
  }
}
