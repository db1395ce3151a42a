package io.vigie.engagement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One client, one provider, one shared channel: the root of everything.
 *
 * @param channel the shared channel, by Slack's id
 * @param installationTeam the workspace whose bot posts there
 * @param pause why it rests; empty while it does not
 * @param endedAt since when it is over
 * @param clientTeam the referent's organisation; unknown until the referent has confirmed
 */
public record Engagement(
    UUID id,
    String channel,
    String installationTeam,
    Terms terms,
    PersonId setUpBy,
    Instant setUpAt,
    Optional<String> clientTeam,
    Optional<Instant> confirmedAt,
    Optional<Pause> pause,
    Optional<Instant> endedAt) {

  /** One that does not rest. */
  public Engagement(
      UUID id,
      String channel,
      String installationTeam,
      Terms terms,
      PersonId setUpBy,
      Instant setUpAt,
      Optional<String> clientTeam,
      Optional<Instant> confirmedAt) {
    this(
        id,
        channel,
        installationTeam,
        terms,
        setUpBy,
        setUpAt,
        clientTeam,
        confirmedAt,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the referent has confirmed: before that, nothing is posted and nothing recorded. */
  public boolean isActive() {
    return confirmedAt.isPresent();
  }

  /** Whether it has ended: it stays readable, and nothing is recorded any more. */
  public boolean isOver() {
    return endedAt.isPresent();
  }

  /** Whether digests and reminders come: it is active, does not rest and is not over. */
  public boolean isRunning() {
    return isActive() && pause.isEmpty() && !isOver();
  }

  /** The referent, once confirmed. */
  public Optional<PersonId> referent() {
    return clientTeam.map(team -> new PersonId(terms.referent(), team));
  }

  /** The deputy, of the referent's organisation. */
  public Optional<PersonId> deputy() {
    return clientTeam.flatMap(team -> terms.deputy().map(user -> new PersonId(user, team)));
  }

  /** The sponsor, of the referent's organisation. */
  public Optional<PersonId> sponsor() {
    return clientTeam.flatMap(team -> terms.sponsor().map(user -> new PersonId(user, team)));
  }

  /** The working days of the client, which move the digest. */
  public WorkingCalendar calendar() {
    return WorkingCalendar.of(terms.clientCountry());
  }
}
