package io.vigie.engagement;

import io.vigie.shared.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to engagements: who is where, and how an engagement begins and changes. */
@Service
public class Engagements {

  private final EngagementRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Engagements(EngagementRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** That person, seen from that channel. */
  public Visit visit(String channel, PersonId person) {
    return rows.visit(channel, person).orElseGet(() -> stranger(person));
  }

  /** That person, seen from that engagement: the way for what carries an engagement's id. */
  public Visit visit(UUID engagement, PersonId person) {
    return rows.visit(engagement, person).orElseGet(() -> stranger(person));
  }

  /** That person in every active engagement in which the person stands on a side. */
  public List<Visit> visits(PersonId person) {
    return rows.visits(person).stream()
        .filter(visit -> visit.member().flatMap(Member::side).isPresent())
        .toList();
  }

  private Visit stranger(PersonId person) {
    return new Visit(person, Optional.empty(), rows.language(person));
  }

  public Optional<Engagement> find(UUID id) {
    return rows.find(id);
  }

  /** All engagements that a referent confirmed. */
  public List<Engagement> active() {
    return rows.active();
  }

  /** Those of them that do not rest. */
  public List<Engagement> running() {
    return active().stream().filter(Engagement::isRunning).toList();
  }

  /**
   * Sets up a channel's engagement. It becomes active at once when the referent does it, else when
   * the referent confirms.
   *
   * @throws OnlyTheReferent where an active engagement stands in the channel by now
   */
  @Transactional
  public Engagement setUp(String channel, String installationTeam, PersonId by, Terms terms) {
    Engagement engagement = begun(channel, installationTeam, by, terms);
    if (!rows.insert(engagement)) {
      return change(visit(channel, by).member().orElseThrow(), terms);
    }
    events.publishEvent(new EngagementSetUp(engagement));
    return terms.referent().equals(by.user()) ? activate(engagement, by) : engagement;
  }

  private Engagement begun(String channel, String installationTeam, PersonId by, Terms terms) {
    return new Engagement(
        UUID.randomUUID(),
        channel,
        installationTeam,
        terms,
        by,
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Changes what an engagement was set up with. Before it is confirmed, whoever set it up may
   * change it too.
   *
   * @throws OnlyTheReferent for anybody else
   */
  @Transactional
  public Engagement change(Member by, Terms terms) {
    Engagement before = by.engagement();
    if (before.isActive()) {
      by.require(Act.CHANGE_THE_ENGAGEMENT);
    } else if (!by.person().equals(before.setUpBy()) && !isNamedReferent(before, by.person())) {
      throw new OnlyTheReferent(before.terms().referent());
    }
    rows.update(before.id(), terms);
    Engagement after = rows.find(before.id()).orElseThrow();
    if (after.isActive()) {
      events.publishEvent(new EngagementChanged(after));
      return after;
    }
    events.publishEvent(new EngagementSetUp(after));
    return isNamedReferent(after, by.person()) ? activate(after, by.person()) : after;
  }

  /**
   * The referent takes the engagement on. Doing it twice changes nothing.
   *
   * @throws OnlyTheReferent for anybody whom the engagement does not name as its referent
   */
  @Transactional
  public Engagement confirm(Member by) {
    Engagement engagement = by.engagement();
    if (engagement.isActive()) {
      by.require(Act.CHANGE_THE_ENGAGEMENT);
      return engagement;
    }
    if (!isNamedReferent(engagement, by.person())) {
      throw new OnlyTheReferent(engagement.terms().referent());
    }
    return activate(engagement, by.person());
  }

  /**
   * The referent ends it: what was recorded stays readable.
   *
   * @throws EngagementIsOver the second time
   */
  @Transactional
  public void end(Member by) {
    by.require(Act.END_THE_ENGAGEMENT);
    if (!rows.end(by.engagement().id(), clock.instant())) {
      throw new EngagementIsOver(by.engagement().terms().referent());
    }
    events.publishEvent(new EngagementChanged(rows.find(by.engagement().id()).orElseThrow()));
  }

  /**
   * The referent opens it again.
   *
   * @throws NotOver where it is not over
   */
  @Transactional
  public void reopen(Member by) {
    by.require(Act.END_THE_ENGAGEMENT);
    if (!rows.reopen(by.engagement().id())) {
      throw new NotOver();
    }
    events.publishEvent(new EngagementChanged(rows.find(by.engagement().id()).orElseThrow()));
  }

  /**
   * Another engagement takes the place of one that is over, in a channel of its own.
   *
   * @param by the former's referent, who is the new one's too
   * @throws NotOver while the former goes on
   * @throws ChannelIsTaken where another engagement lives in that channel
   */
  @Transactional
  public Engagement succeed(Member by, String channel, String installationTeam, Terms terms) {
    by.require(Act.HAND_THE_ENGAGEMENT_ON);
    if (!by.engagement().isOver()) {
      throw new NotOver();
    }
    Engagement engagement = begun(channel, installationTeam, by.person(), terms);
    if (!rows.insert(engagement)) {
      throw new ChannelIsTaken();
    }
    rows.succeeds(engagement.id(), by.engagement().id());
    events.publishEvent(new EngagementSetUp(engagement));
    return activate(engagement, by.person());
  }

  /** The language in which that person wants to be answered, wherever it is. */
  @Transactional
  public void speak(PersonId person, Language language) {
    rows.setLanguage(person, language);
    events.publishEvent(new LanguageChosen(person, language));
  }

  /** The language that the person chose, else the one in which Slack speaks to the person. */
  public Optional<Language> languageOf(PersonId person) {
    return rows.language(person);
  }

  private Engagement activate(Engagement engagement, PersonId referent) {
    if (rows.confirm(engagement.id(), referent.team(), clock.instant())) {
      Engagement active = rows.find(engagement.id()).orElseThrow();
      events.publishEvent(new EngagementConfirmed(active));
      return active;
    }
    return rows.find(engagement.id()).orElseThrow();
  }

  private static boolean isNamedReferent(Engagement engagement, PersonId person) {
    return engagement.terms().referent().equals(person.user());
  }
}
