package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.lead.Lead;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Map;
import java.util.Optional;

/**
 * A form about one lead. What the domain refuses because of a field is told at that field.
 *
 * @param fields the field that each rule speaks of
 */
record LeadSending(
    String id, Act act, LeadsAtHand atHand, Map<Class<? extends Refusal>, String> fields, Deed deed)
    implements Form {

  /** What sending it does, and says. */
  interface Deed {
    Reply of(Request request, Lead lead, Answers answers);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Lead lead = atHand.find(request.member(), act, answers.metadata());
    try {
      return deed.of(request, lead, answers);
    } catch (Refusal refusal) {
      return Optional.ofNullable(fields.get(refusal.getClass()))
          .<Reply>map(field -> new Reply.Mend(Map.of(field, request.texts().refusal(refusal))))
          .orElseThrow(() -> refusal);
    }
  }
}
