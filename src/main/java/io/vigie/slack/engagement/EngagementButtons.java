package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.ChannelLife;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.NoEngagementHere;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The referent takes an engagement on, lets it go on, or brings it into another channel. */
@Configuration(proxyBeanMethods = false)
class EngagementButtons {

  static final String CONFIRM = "engagement.confirm";
  static final String RESUME = "engagement.resume";
  static final String MOVE = "engagement.move";

  private final Engagements engagements;
  private final ChannelLife life;

  EngagementButtons(Engagements engagements, ChannelLife life) {
    this.engagements = engagements;
    this.life = life;
  }

  @Bean
  Button confirmTheEngagement() {
    return Button.of(CONFIRM, Act.CHANGE_THE_ENGAGEMENT, (request, value) -> confirm(request));
  }

  private Reply confirm(Request request) {
    Engagement engagement = engagements.confirm(request.member());
    return Reply.saying(
        request
            .texts()
            .say("engagement.confirm.done", "provider", engagement.terms().providerName()));
  }

  @Bean
  Button resumeTheEngagement() {
    return Button.of(RESUME, Act.CHANGE_THE_ENGAGEMENT, (request, value) -> resume(request));
  }

  private Reply resume(Request request) {
    Engagement engagement = life.resume(request.member(), request.installationTeam());
    return new Reply.Whisper(PauseCards.resumed(engagement, request.texts()));
  }

  /** Into the channel where the form was opened. */
  @Bean
  Button moveTheEngagement() {
    return Button.of(MOVE, Act.MOVE_THE_ENGAGEMENT, this::move);
  }

  private Reply move(Request request, String value) {
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
