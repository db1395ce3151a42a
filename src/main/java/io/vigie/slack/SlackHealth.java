package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.bots.BotsInfoResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Slack answers, and who we are there. It asks in the background only; no request and no
 * start ever waits for it.
 */
@Component("slackHealthIndicator") // reported as "slack"
public class SlackHealth implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(SlackHealth.class);

  /** The workspace took its token back, and the event that says so may have been missed. */
  private static final Set<String> GONE = Set.of("account_inactive", "token_revoked");

  private final SlackApi api;
  private final Workspaces workspaces;
  private final Clock clock;
  private final Map<String, SlackFacts> facts = new ConcurrentHashMap<>();

  SlackHealth(SlackApi api, Workspaces workspaces, Clock clock) {
    this.api = api;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** What is known of a workspace: of the only one, by whatever name. */
  public SlackFacts facts(String workspace) {
    SlackFacts known = facts.get(workspace);
    return known == null ? facts.getOrDefault(OneWorkspace.ONLY, SlackFacts.none()) : known;
  }

  /**
   * Asks after every workspace now.
   *
   * @return whether Slack answered well for all
   */
  public synchronized boolean check() {
    List<String> all = workspaces.all();
    facts.keySet().retainAll(all);
    return all.stream().map(this::check).reduce(true, Boolean::logicalAnd);
  }

  private boolean check(String workspace) {
    SlackFacts before = facts.getOrDefault(workspace, SlackFacts.none());
    SlackFacts now = ask(workspace, before);
    facts.put(workspace, now);
    workspaces.known(workspace, now);
    if (!now.lastError().equals(before.lastError())) {
      tell(workspace, now);
    }
    if (now.lastError().filter(GONE::contains).isPresent()) {
      workspaces.lost(workspace);
    }
    return now.answers();
  }

  private SlackFacts ask(String workspace, SlackFacts facts) {
    try {
      AuthTestResponse answer =
          api.patient(workspaces.token(workspace)).authTest(request -> request);
      return answer.isOk()
          ? learnt(answer, facts.appId().or(() -> appId(workspace, answer)))
          : facts.failed(String.valueOf(answer.getError()));
    } catch (Workspaces.NotInstalled e) {
      return facts.failed(e.why());
    } catch (SlackApiException e) {
      return facts.failed("HTTP " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      return facts.failed("no answer: " + e.getClass().getSimpleName());
    }
  }

  /** Asked once: an app keeps its id. Where it is not told, the signature alone speaks for it. */
  private Optional<String> appId(String workspace, AuthTestResponse answer) {
    if (answer.getAppId() != null || answer.getBotId() == null) {
      return Optional.ofNullable(answer.getAppId());
    }
    try {
      return Optional.ofNullable(
              api.patient(workspaces.token(workspace))
                  .botsInfo(request -> request.bot(answer.getBotId()))
                  .getBot())
          .map(BotsInfoResponse.Bot::getAppId);
    } catch (SlackApiException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private SlackFacts learnt(AuthTestResponse answer, Optional<String> appId) {
    return new SlackFacts(
        Optional.ofNullable(answer.getTeamId()),
        Optional.ofNullable(answer.getEnterpriseId()).filter(id -> answer.isEnterpriseInstall()),
        appId,
        Optional.ofNullable(answer.getUserId()),
        Optional.ofNullable(answer.getBotId()),
        scopes(answer),
        header(answer, "date").flatMap(this::skew),
        Optional.of(clock.instant()),
        Optional.empty());
  }

  private static Set<String> scopes(AuthTestResponse answer) {
    return header(answer, "x-oauth-scopes").stream()
        .flatMap(scopes -> Arrays.stream(scopes.split(",")))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Duration> skew(String date) {
    try {
      Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), there));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(AuthTestResponse answer, String name) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    return headers == null
        ? Optional.empty()
        : headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .flatMap(header -> header.getValue().stream())
            .findFirst();
  }

  private static void tell(String workspace, SlackFacts facts) {
    if (facts.answers()) {
      log.info("Slack answers: workspace {}", facts.teamId().orElse("?"));
    } else {
      log.warn(
          "Slack does not answer well{} ({}); Vigie runs and goes on asking",
          workspace.isEmpty() ? "" : " for " + workspace,
          facts.lastError().orElse("?"));
    }
  }

  /** Of the only workspace, or of the worst one: who asks wants to know what is not well. */
  @Override
  public Health health() {
    if (workspaces instanceof OneWorkspace) {
      return health(facts(OneWorkspace.ONLY));
    }
    Map<String, SlackFacts> all = new TreeMap<>(facts);
    boolean well = all.values().stream().allMatch(SlackFacts::answers);
    Health.Builder health = well ? Health.up() : Health.down();
    health.withDetail("workspaces", all.size());
    all.forEach(
        (workspace, known) ->
            known.lastError().ifPresent(error -> health.withDetail(workspace, error)));
    return health.build();
  }

  private static Health health(SlackFacts known) {
    Health.Builder health = known.answers() ? Health.up() : Health.down();
    known.lastError().ifPresent(error -> health.withDetail("reason", error));
    known.teamId().ifPresent(team -> health.withDetail("workspace", team));
    known.clockSkew().ifPresent(skew -> health.withDetail("clockSkewSeconds", skew.toSeconds()));
    known.answeredAt().ifPresent(moment -> health.withDetail("answeredAt", moment.toString()));
    return health.build();
  }
}
