package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.LeadFile.LeadFiles;
import io.vigie.lead.LeadWeek.Agreement;
import io.vigie.lead.LeadWeek.Latency;
import io.vigie.lead.LeadWeek.Loud;
import io.vigie.lead.LeadWeek.Refused;
import io.vigie.lead.LeadWeek.Waiting;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.Playbook;
import io.vigie.shared.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the digest: the leads of a week. */
@Service
public class LeadWeeks {

  private static final int LATELY = 13;
  private static final int ENOUGH = 10;
  private static final double LOUD = 0.3;

  private final LeadRows rows;
  private final LeadFiles files;
  private final Playbook playbook;
  private final JdbcClient jdbc;
  private final Clock clock;

  LeadWeeks(LeadRows rows, LeadFiles files, Playbook playbook, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.playbook = playbook;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** That week with the leads that wait now: what a digest that is posted asks for. */
  @Transactional(readOnly = true)
  public LeadWeek now(Engagement engagement, Week week) {
    Instant now = clock.instant();
    int waiting = rows.countWaiting(engagement.id(), now);
    return of(engagement, week, waiting, rows.oldest(engagement.id(), now));
  }

  /** That week as it was; what waited then is not asked any more. */
  @Transactional(readOnly = true)
  public LeadWeek atClose(Engagement engagement, Week week) {
    return of(engagement, week, 0, Optional.empty());
  }

  private LeadWeek of(Engagement engagement, Week week, int waiting, Optional<Lead> oldest) {
    List<Line> lately = lines(engagement.id(), week.plus(1 - LATELY), week);
    List<Refused> refused = refused(lately.stream().filter(line -> line.week().equals(week)));
    return new LeadWeek(
        waiting,
        oldest.map(lead -> waiting(engagement, lead)),
        refused,
        refused.stream().findFirst().flatMap(most -> against(engagement, most.reason())),
        refused.isEmpty() ? Optional.empty() : loud(refused(lately.stream())),
        latency(lately),
        agreement(lately));
  }

  /** A line of a lead's history that tells of a verdict. */
  private record Line(
      Week week, Deed deed, Optional<RejectionReason> reason, Optional<Judged> first) {}

  /** A first verdict: after how many working minutes it came, and within how many it was owed. */
  private record Judged(int waited, int owed) {}

  private List<Line> lines(UUID engagement, Week first, Week last) {
    return jdbc.sql(
            """
            select week, deed, reason, waited_minutes, owed_minutes from lead_happening
            where engagement_id = ? and week between ? and ? and undone_at is null
              and (reason is not null or waited_minutes is not null
                or deed in ('UPHELD', 'OVERTURNED'))
            """)
        .params(engagement, first.monday(), last.monday())
        .query((row, index) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    Optional<Integer> waited = Optional.ofNullable(row.getObject(4, Integer.class));
    return new Line(
        new Week(row.getObject(1, LocalDate.class)),
        Deed.valueOf(row.getString(2)),
        Optional.ofNullable(row.getString(3)).map(RejectionReason::valueOf),
        waited.isEmpty() ? Optional.empty() : Optional.of(new Judged(waited.get(), row.getInt(5))));
  }

  private Waiting waiting(Engagement engagement, Lead lead) {
    int minutes =
        lead.waited()
            + lead.waitingSince()
                .map(since -> files.clock(engagement).minutes(since, clock.instant()))
                .orElse(0);
    return new Waiting(lead, minutes);
  }

  /** Why leads were refused; to uphold a refusal is none of its own. */
  private static List<Refused> refused(Stream<Line> lines) {
    Map<RejectionReason, Integer> times = new EnumMap<>(RejectionReason.class);
    lines
        .filter(line -> line.deed() != Deed.UPHELD)
        .flatMap(line -> line.reason().stream())
        .forEach(reason -> times.merge(reason, 1, Integer::sum));
    return times.entrySet().stream()
        .map(entry -> new Refused(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Refused::times).reversed().thenComparing(Refused::reason))
        .toList();
  }

  private static Optional<Loud> loud(List<Refused> refused) {
    int all = refused.stream().mapToInt(Refused::times).sum();
    return refused.stream()
        .findFirst()
        .filter(most -> all >= ENOUGH && most.times() > LOUD * all)
        .map(most -> new Loud(most.reason(), most.times(), all));
  }

  /** The newest play of the kind that should have kept such a lead away. */
  private Optional<Play> against(Engagement engagement, RejectionReason reason) {
    Optional<Kind> kind =
        switch (reason) {
          case OUTSIDE_TARGET, NO_NEED, NO_BUDGET -> Optional.of(Kind.SEGMENT);
          case WRONG_PERSON -> Optional.of(Kind.PERSONA);
          case MISSING_EVIDENCE -> Optional.of(Kind.HANDOVER_RULE);
          case OFF_PROMISE -> Optional.of(Kind.SCRIPT);
          case DUPLICATE, COMPETITOR, OPPOSED -> Optional.of(Kind.EXCLUSION);
          case UNREACHABLE -> Optional.of(Kind.FOLLOW_UP);
          case TIMING, BAD_DATA, OTHER -> Optional.empty();
        };
    return kind.flatMap(
        of -> playbook.inForce(engagement, of).stream().reduce((first, last) -> last));
  }

  private static Latency latency(List<Line> lines) {
    List<Judged> judged =
        lines.stream()
            .flatMap(line -> line.first().stream())
            .sorted(Comparator.comparing(Judged::waited))
            .toList();
    int inTime = (int) judged.stream().filter(one -> one.waited() <= one.owed()).count();
    Set<Integer> owed = judged.stream().map(Judged::owed).collect(Collectors.toSet());
    return new Latency(
        median(judged.stream().map(Judged::waited).toList()),
        judged.size(),
        inTime,
        owed.stream().findFirst().filter(one -> owed.size() == 1));
  }

  private static Optional<Double> median(List<Integer> sorted) {
    int size = sorted.size();
    return size == 0
        ? Optional.empty()
        : Optional.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
  }

  private static Agreement agreement(List<Line> lines) {
    long same = lines.stream().filter(line -> line.deed() == Deed.UPHELD).count();
    long other = lines.stream().filter(line -> line.deed() == Deed.OVERTURNED).count();
    return new Agreement((int) same, (int) (same + other));
  }
}
