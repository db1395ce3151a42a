package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.ChannelLife;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** The referent lets an engagement go on that rested. */
@Component
class ResumeButton implements Button {

  static final String ID = "engagement.resume";

  private final ChannelLife life;

  ResumeButton(ChannelLife life) {
    this.life = life;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.CHANGE_THE_ENGAGEMENT;
  }

  @Override
  public Reply pressed(Request request, String value) {
    Engagement engagement = life.resume(request.member(), request.installationTeam());
    return new Reply.Whisper(PauseCards.resumed(engagement, request.texts()));
  }
}
