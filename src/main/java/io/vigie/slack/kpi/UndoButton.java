package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Takes an own entry back. */
@Component
class UndoButton implements Button {

  static final String ID = "kpi.undo";

  private final Recording recording;

  UndoButton(Recording recording) {
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
    return recording.undo(request, Recording.id(value));
  }
}
