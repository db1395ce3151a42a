package io.vigie.slack.digest;

import io.vigie.digest.DigestWriter;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Scorecards;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * “Why these figures?”: what each was counted from, by whom and when, and what it is held against.
 */
@Component
class WhyButton implements Button {

  static final String ID = "digest.why";

  private final DigestWriter digests;
  private final Scorecards scorecards;

  WhyButton(DigestWriter digests, Scorecards scorecards) {
    this.digests = digests;
    this.scorecards = scorecards;
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
    Member member = request.member();
    Optional<Week> week = Week.parse(value);
    return week.<Reply>map(
            asked ->
                new Reply.Whisper(
                    WhyCard.of(
                        digests.review(member, asked),
                        scorecards.known(member.engagement()).figures(),
                        request.texts())))
        .orElseGet(
            () -> Reply.saying(request.texts().say("digest.not_understood", "typed", value)));
  }
}
