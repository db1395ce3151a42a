package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Opens the figures of a week. */
@Component
class CorrectButton implements Button {

  static final String ID = "kpi.correct";

  private final FiguresForm form;

  CorrectButton(FiguresForm form) {
    this.form = form;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.ENTER_FIGURES;
  }

  @Override
  public Reply pressed(Request request, String value) {
    return form.open(request, Week.parse(value));
  }
}
