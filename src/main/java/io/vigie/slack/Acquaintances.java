package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Placements;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import io.vigie.engagement.Visit;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who people are at home: their organisation, whether they are guests, their locale. Slack is asked
 * by {@code users.info} once a day for each person, and never before an ack.
 */
@Component
class Acquaintances {

  private static final Logger log = LoggerFactory.getLogger(Acquaintances.class);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;
  private static final Set<String> NOBODY_WE_MAY_SEE =
      Set.of("user_not_found", "user_not_visible", "users_not_found");

  private final SlackApi api;
  private final Workspaces workspaces;
  private final Profiles profiles;
  private final Engagements engagements;
  private final Placements placements;
  private final Clock clock;
  private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(500),
          DaemonThreads.named("acquaintances"));

  Acquaintances(
      SlackApi api,
      Workspaces workspaces,
      Profiles profiles,
      Engagements engagements,
      Placements placements,
      Clock clock) {
    this.api = api;
    this.workspaces = workspaces;
    this.profiles = profiles;
    this.engagements = engagements;
    this.placements = placements;
    this.clock = clock;
  }

  /** Slack did not say: ask again later. */
  static final class NotToldYet extends RuntimeException {
    NotToldYet(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * The person of a payload, without asking Slack: a home that it does not name is what was learnt
   * before, never the installation. Somebody of no known home may read.
   */
  PersonId person(String user, @Nullable String home) {
    return Optional.ofNullable(home)
        .map(team -> new PersonId(user, team))
        .or(() -> profiles.of(user).map(Profile::person))
        .orElseGet(() -> new PersonId(user, ""));
  }

  /**
   * The person behind a user id, where the payload names no home.
   *
   * @param workspace whose bot can see the person
   * @return empty for somebody whom Slack does not show us
   * @throws NotToldYet where Slack could not be asked
   */
  Optional<PersonId> whoIs(String workspace, String user) {
    return known(workspace, user).map(Profile::person);
  }

  private Optional<Profile> known(String workspace, String user) {
    Optional<Profile> before = profiles.of(user);
    if (before.filter(this::isFresh).isPresent()) {
      return before;
    }
    try {
      return ask(workspace, user);
    } catch (NotToldYet away) {
      // An old answer is better than none.
      return Optional.of(before.orElseThrow(() -> away));
    }
  }

  private boolean isFresh(Profile profile) {
    return profile.lookedUpAt().plus(FRESH).isAfter(clock.instant());
  }

  /**
   * Gets to know somebody who was just served, after the ack. A guest who turns out to stand on no
   * side is offered to the referent.
   */
  void meet(Visit visit, String workspace) {
    String user = visit.person().user();
    Instant now = clock.instant();
    Instant until = quietUntil.get(user);
    if (until != null && until.isAfter(now)) {
      return;
    }
    if (quietUntil.size() > REMEMBERED) {
      quietUntil.clear();
    }
    quietUntil.put(user, now.plus(FRESH));
    try {
      executor.execute(() -> look(visit, workspace));
    } catch (RejectedExecutionException e) {
      quietUntil.put(user, now.plus(PAUSE));
    }
  }

  private void look(Visit visit, String workspace) {
    PersonId person = visit.person();
    try {
      Optional<Profile> profile = known(workspace, person.user());
      if (profile.filter(Profile::guest).isPresent()) {
        visit.member().ifPresent(seen -> offer(seen.engagement().id(), person));
      }
    } catch (RuntimeException e) {
      quietUntil.put(person.user(), clock.instant().plus(PAUSE));
      log.info("Somebody could not be looked up: {}", e.getMessage());
    }
  }

  private void offer(UUID engagement, PersonId guest) {
    engagements.visit(engagement, guest).member().ifPresent(placements::ask);
  }

  private Optional<Profile> ask(String workspace, String user) {
    try {
      UsersInfoResponse answer =
          api.quick(workspaces.token(workspace))
              .usersInfo(request -> request.user(user).includeLocale(true));
      if (answer.isOk() && answer.getUser() != null && answer.getUser().getTeamId() != null) {
        Profile profile = profile(user, answer.getUser());
        profiles.learn(profile);
        return Optional.of(profile);
      }
      if (answer.getError() != null && NOBODY_WE_MAY_SEE.contains(answer.getError())) {
        return Optional.empty();
      }
      throw new NotToldYet("users.info: " + answer.getError());
    } catch (Workspaces.NotInstalled e) {
      throw new NotToldYet(e.why());
    } catch (SlackApiException e) {
      throw new NotToldYet("users.info: HTTP " + e.getResponse().code());
    } catch (IOException e) {
      throw new NotToldYet("users.info: " + e.getClass().getSimpleName());
    }
  }

  private Profile profile(String user, User told) {
    return new Profile(
        new PersonId(user, told.getTeamId()),
        told.isRestricted() || told.isUltraRestricted(),
        Optional.ofNullable(told.getLocale()).filter(locale -> !locale.isEmpty()),
        zone(told),
        clock.instant());
  }

  private static Optional<ZoneId> zone(User told) {
    return Optional.ofNullable(told.getTz())
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of);
  }

  @PreDestroy
  void stop() {
    DaemonThreads.finish(executor);
  }
}
