package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import io.vigie.shared.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * A form that one function answers. What the domain refuses because of a field is told at that
 * field, and the form stays.
 *
 * @param fields the field that each rule speaks of
 */
public record Sent(String id, Act act, Map<Class<? extends Refusal>, String> fields, Deed deed)
    implements Form {

  public Sent {
    fields = Map.copyOf(fields);
  }

  /** What sending it does, and says. */
  public interface Deed {
    Reply of(Request request, Answers answers);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    request.member().require(act);
    try {
      return deed.of(request, answers);
    } catch (Refusal refusal) {
      return Optional.ofNullable(fields.get(refusal.getClass()))
          .<Reply>map(
              field -> new Reply.Mend(Map.of(field, plainly(request.texts().refusal(refusal)))))
          .orElseThrow(() -> refusal);
    }
  }

  /** Beside a field there is no markup. */
  private static String plainly(String sentence) {
    return sentence.replace("`", "").replaceAll("<@([A-Z0-9]+)>", "@$1");
  }
}
