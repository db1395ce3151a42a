package io.vigie.digest;

import io.vigie.digest.DigestRows.Said;
import io.vigie.digest.DigestRows.Written;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.FigureExplained;
import io.vigie.kpi.FiguresChanged;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import io.vigie.kpi.Scorecards;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps posted digests true: the week whose figure was changed says so in place, and the newest one
 * says so where it reads differently because of it.
 */
@Component
class DigestRestatement {

  private static final Duration ON_TIME = Duration.ofHours(1);

  private final Scorecards scorecards;
  private final Steering.Weeks steering;
  private final DigestRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DigestRestatement(
      Scorecards scorecards,
      Steering.Weeks steering,
      DigestRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.scorecards = scorecards;
    this.steering = steering;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(FiguresChanged changed) {
    Engagement engagement = changed.engagement();
    Week first = changed.changes().stream().map(Change::week).min(Week::compareTo).orElseThrow();
    // Locked before the figures are read, so that of two corrections the later one sees both.
    List<Written> written = rows.lockFrom(engagement.id(), first);
    if (written.isEmpty()) {
      return;
    }
    Known known = scorecards.known(engagement);
    for (int i = 0; i < written.size(); i++) {
      restate(known, written.get(i), changed, i == written.size() - 1);
    }
  }

  private void restate(Known known, Written before, FiguresChanged changed, boolean isNewest) {
    List<Change> ofThisWeek =
        changed.changes().stream().filter(c -> c.week().equals(before.week())).toList();
    if (ofThisWeek.isEmpty() && !isNewest) {
      return;
    }
    WeeklyDigest digest = compose(known, before, Optional.of(clock.instant()));
    Map<String, Said> said = DigestWriter.said(digest.scorecard());
    List<Kpi> rereadings =
        digest.scorecard().lines().stream()
            .map(line -> line.kpi())
            .filter(kpi -> readsDifferently(before.said().get(kpi.key()), said.get(kpi.key())))
            .toList();
    if (ofThisWeek.isEmpty() && rereadings.isEmpty()) {
      return;
    }
    rows.restate(known.engagement().id(), before.week(), digest.restatedAt(), said);
    events.publishEvent(new DigestRestated(digest, changed.by().user(), ofThisWeek, rereadings));
  }

  private static boolean readsDifferently(@Nullable Said before, @Nullable Said after) {
    return before != null && after != null && !Objects.equals(before.reading(), after.reading());
  }

  /** An answer to a change stands in the newest digest at once. */
  @EventListener
  void on(FigureExplained explained) {
    Engagement engagement = explained.engagement();
    List<Written> written = rows.lockFrom(engagement.id(), explained.explanation().week());
    if (written.isEmpty()) {
      return;
    }
    Known known = scorecards.known(engagement);
    for (Written before : written) {
      WeeklyDigest digest = compose(known, before, rows.restatedAt(engagement.id(), before.week()));
      rows.restate(
          engagement.id(), before.week(), Optional.empty(), DigestWriter.said(digest.scorecard()));
      events.publishEvent(
          new DigestRestated(digest, explained.explanation().answeredBy(), List.of(), List.of()));
    }
  }

  private WeeklyDigest compose(Known known, Written before, Optional<Instant> restatedAt) {
    boolean late = before.writtenAt().isAfter(before.dueAt().plus(ON_TIME));
    return DigestContent.compose(
        known,
        steering.now(known.engagement(), before.week()),
        before.week(),
        late ? Occasion.LATE : Occasion.ON_TIME,
        restatedAt);
  }
}
