package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Says that an entry of the running week was meant for the week before. */
@Component
class LastWeekButton implements Button {

  static final String ID = "kpi.last_week";

  private final Recording recording;

  LastWeekButton(Recording recording) {
    this.recording = recording;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.UNDO_FIGURES;
  }

  @Override
  public Reply pressed(Request request, String value) {
    return recording.moveToLastWeek(request, Recording.id(value));
  }
}
