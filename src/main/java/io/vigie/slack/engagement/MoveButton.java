package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.ChannelLife;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.NoEngagementHere;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** The referent brings an engagement into the channel where the form was opened. */
@Component
class MoveButton implements Button {

  static final String ID = "engagement.move";

  private final Engagements engagements;
  private final ChannelLife life;

  MoveButton(Engagements engagements, ChannelLife life) {
    this.engagements = engagements;
    this.life = life;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.MOVE_THE_ENGAGEMENT;
  }

  @Override
  public Reply pressed(Request request, String value) {
    Member member = member(request, value);
    member.require(Act.MOVE_THE_ENGAGEMENT);
    if (request.channel().isEmpty() || request.channel().startsWith("D")) {
      throw new NotInADirectMessage();
    }
    life.move(member, request.channel(), request.installationTeam());
    return Reply.saying(request.texts().say("pause.move.done"));
  }

  /** The channel has no engagement yet: the button says which one is meant. */
  private Member member(Request request, String value) {
    return Origin.ofBlock(value + "/")
        .engagement()
        .flatMap(id -> engagements.visit(id, request.person()).member())
        .orElseThrow(NoEngagementHere::new);
  }
}
