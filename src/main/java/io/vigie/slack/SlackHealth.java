package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
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

  private final SlackApi api;
  private final Clock clock;
  private volatile SlackFacts facts = SlackFacts.none();

  SlackHealth(SlackApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  public SlackFacts facts() {
    return facts;
  }

  /** Asks now; what was learnt is in {@link #facts()}. */
  synchronized SlackFacts check() {
    SlackFacts before = facts;
    facts = ask();
    if (!facts.lastError().equals(before.lastError())) {
      tell();
    }
    return facts;
  }

  private SlackFacts ask() {
    try {
      AuthTestResponse answer = api.patient().authTest(request -> request);
      return answer.isOk() ? learnt(answer) : facts.failed(String.valueOf(answer.getError()));
    } catch (SlackApiException e) {
      return facts.failed("HTTP " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      return facts.failed("no answer: " + e.getClass().getSimpleName());
    }
  }

  private SlackFacts learnt(AuthTestResponse answer) {
    return new SlackFacts(
        Optional.ofNullable(answer.getTeamId()),
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

  private void tell() {
    if (facts.answers()) {
      log.info("Slack answers: workspace {}", facts.teamId().orElse("?"));
    } else {
      log.warn(
          "Slack does not answer well ({}); Vigie runs and goes on asking",
          facts.lastError().orElse("?"));
    }
  }

  @Override
  public Health health() {
    SlackFacts known = facts;
    Health.Builder health = known.answers() ? Health.up() : Health.down();
    known.lastError().ifPresent(error -> health.withDetail("reason", error));
    known.teamId().ifPresent(team -> health.withDetail("workspace", team));
    known.clockSkew().ifPresent(skew -> health.withDetail("clockSkewSeconds", skew.toSeconds()));
    known.answeredAt().ifPresent(moment -> health.withDetail("answeredAt", moment.toString()));
    return health.build();
  }
}
