package io.vigie.arbitration;

import io.vigie.arbitration.Cover.Covers;
import io.vigie.arbitration.DecisionWeek.Latency;
import io.vigie.arbitration.DecisionWeek.Waiting;
import io.vigie.engagement.Engagement;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the digest: the questions and decisions of a week. */
@Service
public class DecisionWeeks {

  private static final int LATELY = 13;

  private final QuestionRows rows;
  private final Covers covers;
  private final Clock clock;

  DecisionWeeks(QuestionRows rows, Covers covers, Clock clock) {
    this.rows = rows;
    this.covers = covers;
    this.clock = clock;
  }

  /** That week with the questions that are open now: what a digest that is posted asks for. */
  @Transactional(readOnly = true)
  public DecisionWeek now(Engagement engagement, Week week) {
    return of(engagement, week, clock.instant());
  }

  /** That week as it was at its close. */
  @Transactional(readOnly = true)
  public DecisionWeek atClose(Engagement engagement, Week week) {
    return of(engagement, week, week.end(engagement.terms().zone()));
  }

  private DecisionWeek of(Engagement engagement, Week week, Instant asOf) {
    Cover cover = covers.of(engagement, clock.instant());
    List<Question> all =
        rows.all(cover).stream().filter(question -> !isInherited(question, engagement)).toList();
    if (all.isEmpty() && !cover.seat().vacant()) {
      return DecisionWeek.QUIET;
    }
    Map<UUID, List<Pause>> pauses = rows.pauses(engagement.id());
    List<Waiting> open =
        all.stream()
            .filter(question -> wasOpen(question, asOf))
            .sorted(Comparator.comparing(Question::due).thenComparing(Question::number))
            .map(
                question ->
                    waiting(question, cover, pauses.getOrDefault(question.id(), List.of()), asOf))
            .toList();
    return new DecisionWeek(
        open, decidedIn(all, week, cover), latency(all, week, cover), cover.seat().vacant());
  }

  /** It was asked of another provider, whose figures stay where they are, and is settled. */
  private static boolean isInherited(Question question, Engagement engagement) {
    return question.askedAt().isBefore(engagement.setUpAt());
  }

  private static boolean wasOpen(Question question, Instant asOf) {
    if (!question.askedAt().isBefore(asOf)) {
      return false;
    }
    boolean answeredLater =
        question
            .decision()
            .filter(answer -> answer.sequence() == 1 && !answer.decidedAt().isBefore(asOf))
            .isPresent();
    return question.isOpen()
        || answeredLater
        || question.withdrawn().filter(words -> !words.at().isBefore(asOf)).isPresent();
  }

  private static Waiting waiting(Question question, Cover cover, List<Pause> pauses, Instant asOf) {
    LocalDate day = day(asOf, cover);
    boolean atTheTop =
        cover.ladder(question, pauses).reached(day).equals(Optional.of(Rung.SPONSOR));
    return new Waiting(question, workingDays(question.askedAt(), asOf, cover), atTheTop);
  }

  private static List<Question> decidedIn(List<Question> all, Week week, Cover cover) {
    return all.stream()
        .filter(
            question ->
                question
                    .decision()
                    .filter(answer -> Week.of(day(answer.decidedAt(), cover)).equals(week))
                    .isPresent())
        .filter(question -> question.withdrawn().isEmpty())
        .sorted(Comparator.comparing(DecisionWeeks::decidedAt).reversed())
        .toList();
  }

  private static Instant decidedAt(Question question) {
    return question.decision().map(Decision::decidedAt).orElse(Instant.EPOCH);
  }

  /** First answers alone: one that replaces another was not waited for. */
  private static Latency latency(List<Question> all, Week week, Cover cover) {
    ZoneId zone = cover.engagement().terms().zone();
    Instant from = week.plus(1 - LATELY).monday().atStartOfDay(zone).toInstant();
    List<Question> decided =
        all.stream()
            .filter(question -> question.supersedes().isEmpty() && question.reopened().isEmpty())
            .filter(
                question ->
                    question
                        .decision()
                        .filter(answer -> answer.sequence() == 1 && !answer.provisional())
                        .isPresent())
            .filter(question -> !decidedAt(question).isBefore(from))
            .filter(question -> decidedAt(question).isBefore(week.end(zone)))
            .toList();
    List<Integer> days =
        decided.stream()
            .map(question -> workingDays(question.askedAt(), decidedAt(question), cover))
            .sorted()
            .toList();
    int byDue =
        (int)
            decided.stream()
                .filter(question -> !day(decidedAt(question), cover).isAfter(question.due()))
                .count();
    return new Latency(median(days), decided.size(), byDue);
  }

  private static Optional<Double> median(List<Integer> sorted) {
    int size = sorted.size();
    return size == 0
        ? Optional.empty()
        : Optional.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
  }

  private static int workingDays(Instant asked, Instant until, Cover cover) {
    return cover.calendar().workingDays(day(asked, cover).plusDays(1), day(until, cover));
  }

  private static LocalDate day(Instant moment, Cover cover) {
    return moment.atZone(cover.engagement().terms().zone()).toLocalDate();
  }
}
