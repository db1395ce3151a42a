package io.vigie.slack.doctor;

import io.vigie.engagement.Engagement;
import io.vigie.outbox.Outbox;
import io.vigie.outbox.ParkedMessage;
import io.vigie.schedule.Timetable;
import io.vigie.slack.Manifest;
import io.vigie.slack.SlackFacts;
import io.vigie.slack.SlackHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks at everything that one engagement depends on. It asks Slack, so it takes its time. */
@Component
class Examination {

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final long SLOW_MILLIS = 500;

  private final SlackHealth slack;
  private final AskedAtSlack asked;
  private final Outbox outbox;
  private final Timetable timetable;
  private final StoredData data;
  private final Clock clock;

  Examination(
      SlackHealth slack,
      AskedAtSlack asked,
      Outbox outbox,
      Timetable timetable,
      StoredData data,
      Clock clock) {
    this.slack = slack;
    this.asked = asked;
    this.outbox = outbox;
    this.timetable = timetable;
    this.data = data;
    this.clock = clock;
  }

  /** Everything, whether well or not. */
  List<Finding> everything(Engagement engagement) {
    List<Finding> found = new ArrayList<>();
    SlackFacts facts = slack.facts(engagement.installationTeam());
    found.add(
        facts
            .lastError()
            .map(error -> Finding.not("slack", "error", error))
            .orElseGet(() -> Finding.well("slack")));
    Set<String> missing = missingScopes(facts);
    found.add(
        missing.isEmpty()
            ? Finding.well("scopes")
            : Finding.not("scopes", "scopes", String.join(", ", missing)));
    found.add(clock(facts));
    found.add(undelivered(engagement));
    found.addAll(slowly(engagement));
    return found;
  }

  /** What the card that answers at once does not say. */
  List<Finding> slowly(Engagement engagement) {
    List<Finding> found = new ArrayList<>(asked.about(engagement));
    engagement
        .pause()
        .ifPresent(pause -> found.add(Finding.not("pause", "because", pause.because().name())));
    found.add(appointments(engagement));
    found.add(database());
    return found;
  }

  /** What the manifest asks for and the token may not. */
  static Set<String> missingScopes(SlackFacts facts) {
    if (facts.scopes().isEmpty()) {
      return Set.of();
    }
    Set<String> missing = new TreeSet<>(Manifest.scopes());
    missing.removeAll(facts.scopes());
    return missing;
  }

  private static Finding clock(SlackFacts facts) {
    long seconds = facts.clockSkew().orElse(Duration.ZERO).abs().toSeconds();
    return seconds > SKEW.toSeconds()
        ? Finding.not("clock", "seconds", seconds)
        : Finding.well("clock", "seconds", seconds);
  }

  private Finding undelivered(Engagement engagement) {
    List<ParkedMessage> parked = outbox.parked(engagement.id());
    return parked.isEmpty()
        ? Finding.well("undelivered")
        : Finding.not("undelivered", "messages", parked.size());
  }

  private Finding appointments(Engagement engagement) {
    Optional<Instant> digest = timetable.nextDigest(engagement, clock.instant());
    Optional<Instant> list = timetable.nextDailyRound(clock.instant());
    return digest.isPresent() && list.isPresent()
        ? Finding.well(
            "appointments",
            "digest",
            digest.get().atZone(engagement.terms().zone()),
            "list",
            list.get().atZone(engagement.terms().zone()))
        : Finding.not("appointments");
  }

  private Finding database() {
    long millis = data.millisToAnswer();
    Object[] facts = {"kind", data.kind(), "megabytes", data.megabytes(), "millis", millis};
    return millis > SLOW_MILLIS ? Finding.not("database", facts) : Finding.well("database", facts);
  }
}
