package io.vigie.setup;

import io.vigie.arbitration.Inheritance;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.Terms;
import io.vigie.playbook.Legacy;
import io.vigie.playbook.Playbook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the next provider: a new engagement, in a channel of its own, that inherits playbook
 * and decisions. Figures, leads and signals are the former's and stay there.
 */
@Service
public class Successions {

  private final Engagements engagements;
  private final Inheritance inheritance;
  private final Legacy legacy;
  private final Playbook playbook;
  private final ApplicationEventPublisher events;

  Successions(
      Engagements engagements,
      Inheritance inheritance,
      Legacy legacy,
      Playbook playbook,
      ApplicationEventPublisher events) {
    this.engagements = engagements;
    this.inheritance = inheritance;
    this.legacy = legacy;
    this.playbook = playbook;
    this.events = events;
  }

  /** Who comes next, and from when on. */
  public record Successor(String provider, Optional<String> country, LocalDate start) {}

  /** Begins it; as {@link Engagements#succeed}. */
  @Transactional
  public Engagement begin(Member by, Successor successor, String channel, String installationTeam) {
    Engagement former = by.engagement();
    Engagement engagement =
        engagements.succeed(by, channel, installationTeam, terms(by, successor));
    Map<UUID, UUID> decisions = inheritance.take(former, engagement, by.person());
    legacy.take(former, engagement, decisions);
    events.publishEvent(
        new Succeeded(engagement, playbook.inForce(engagement).size(), decisions.size()));
    return engagement;
  }

  /** What the client agreed with itself goes on; a meeting is agreed with the new provider. */
  private static Terms terms(Member by, Successor successor) {
    Terms before = by.engagement().terms();
    String referent = by.person().user();
    return new Terms(
        before.clientName(),
        successor.provider(),
        referent,
        before.deputy().filter(deputy -> !deputy.equals(referent)),
        before.sponsor(),
        before.language(),
        before.zone(),
        before.clientCountry(),
        successor.country(),
        before.market(),
        before.digestDay(),
        before.digestTime(),
        Optional.empty(),
        Optional.empty(),
        successor.start());
  }
}
