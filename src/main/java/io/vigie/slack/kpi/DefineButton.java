package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.kpi.Kpi;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Opens the definition of one indicator. */
@Component
class DefineButton implements Button {

  static final String ID = "kpi.redefine";

  private final DefineForm form;

  DefineButton(DefineForm form) {
    this.form = form;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.DEFINE_A_KPI;
  }

  @Override
  public Reply pressed(Request request, String value) {
    return form.open(request, Kpi.ofKey(value));
  }
}
