package io.vigie.slack;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/**
 * Says a mention's words once more, by a press, which can open a form. They are the presser's words
 * then, and the verb asks for that person's rights.
 */
@Component
class MentionButton implements Button {

  static final String ID = "mention.open";

  private final Grammar grammar;

  MentionButton(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.READ;
  }

  @Override
  public Reply pressed(Request request, String value) {
    return grammar.answer(request, value);
  }
}
