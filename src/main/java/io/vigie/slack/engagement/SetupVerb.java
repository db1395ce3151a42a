package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code /vigie setup}: the form that begins or changes the channel's engagement. */
@Component
class SetupVerb implements Verb {

  private final Engagements engagements;
  private final Clock clock;

  SetupVerb(Engagements engagements, Clock clock) {
    this.engagements = engagements;
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return List.of("setup", "configurer", "configuration");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("setup", Act.CHANGE_THE_ENGAGEMENT));
  }

  @Override
  public Reply answer(Request request, String words) {
    Optional<Engagement> engagement = request.visit().member().map(Member::engagement);
    if (engagement.isEmpty() && request.channel().startsWith("D")) {
      throw new NotInADirectMessage();
    }
    engagement
        .filter(Engagement::isActive)
        .ifPresent(active -> request.member().require(Act.CHANGE_THE_ENGAGEMENT));
    return new Reply.Open(
        SetupForm.of(
            request.texts(),
            request.channel(),
            engagement,
            offers(steeredElsewhere(request), request.texts()),
            request.person().user(),
            clock.instant()));
  }

  /** What goes on could move here, what is over could be handed on. */
  private static List<Block> offers(List<Engagement> mine, Texts t) {
    return Stream.concat(
            PauseCards.offer(mine.stream().filter(one -> !one.isOver()).toList(), t).stream(),
            SuccessionForm.offer(mine.stream().filter(Engagement::isOver).toList(), t).stream())
        .toList();
  }

  /** In a channel without an engagement: those that this person steers in others. */
  private List<Engagement> steeredElsewhere(Request request) {
    return request.visit().member().isPresent()
        ? List.of()
        : engagements.visits(request.person()).stream()
            .flatMap(visit -> visit.member().stream())
            .filter(Member::isReferent)
            .map(Member::engagement)
            .toList();
  }
}
