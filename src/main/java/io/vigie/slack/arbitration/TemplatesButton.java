package io.vigie.slack.arbitration;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import org.springframework.stereotype.Component;

/** Opens the questions that are best settled before day one. */
@Component
public class TemplatesButton implements Button {

  static final String ID = "arbitration.templates";

  private final TemplatesForm form;

  TemplatesButton(TemplatesForm form) {
    this.form = form;
  }

  /** The button itself, for whoever offers it. */
  public static Block block(Engagement engagement, Texts texts) {
    return Block.button(
        texts.plain("arbitration.button.templates"), ID, engagement.id().toString());
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
    return form.open(request);
  }
}
