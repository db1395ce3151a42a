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
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    int waiting = rows.countWaiting(engagement.id());
    return of(engagement, week, waiting, rows.oldest(engagement.id()));
  }

  /** That week as it was; what waited then is not asked any more. */
  @Transactional(readOnly = true)
  public LeadWeek atClose(Engagement engagement, Week week) {
    return of(engagement, week, 0, Optional.empty());
  }

  private LeadWeek of(Engagement engagement, Week week, int waiting, Optional<Lead> oldest) {
    UUID id = engagement.id();
    Week since = week.plus(1 - LATELY);
    List<Refused> refused = refused(id, week, week);
    return new LeadWeek(
        waiting,
        oldest.map(lead -> waiting(engagement, lead)),
        refused,
        refused.stream().findFirst().flatMap(most -> against(engagement, most.reason())),
        refused.isEmpty() ? Optional.empty() : loud(refused(id, since, week)),
        latency(id, since, week),
        agreement(id, since, week));
  }

  private Waiting waiting(Engagement engagement, Lead lead) {
    int minutes =
        lead.waited()
            + lead.waitingSince()
                .map(since -> files.clock(engagement).minutes(since, clock.instant()))
                .orElse(0);
    return new Waiting(lead, minutes);
  }

  private List<Refused> refused(UUID engagement, Week first, Week last) {
    return jdbc
        .sql(
            """
            select reason, count(*) as times from lead_happening
            where engagement_id = ? and week between ? and ? and undone_at is null
              and reason is not null and deed <> 'UPHELD'
            group by reason
            """)
        .params(engagement, first.monday(), last.monday())
        .query(
            (row, index) ->
                new Refused(RejectionReason.valueOf(row.getString("reason")), row.getInt("times")))
        .list()
        .stream()
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

  /** A first verdict: after how many working minutes it came, and within how many it was owed. */
  private record Judged(int waited, int owed) {}

  private Latency latency(UUID engagement, Week first, Week last) {
    List<Judged> judged =
        jdbc.sql(
                """
                select h.waited_minutes, l.owed_minutes
                from lead_happening h join lead l on l.id = h.lead_id
                where h.engagement_id = ? and h.week between ? and ? and h.undone_at is null
                  and h.waited_minutes is not null
                order by h.waited_minutes
                """)
            .params(engagement, first.monday(), last.monday())
            .query((row, index) -> new Judged(row.getInt(1), row.getInt(2)))
            .list();
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

  private Agreement agreement(UUID engagement, Week first, Week last) {
    List<String> seconds =
        jdbc.sql(
                """
                select deed from lead_happening
                where engagement_id = ? and week between ? and ? and undone_at is null
                  and deed in ('UPHELD', 'OVERTURNED')
                """)
            .params(engagement, first.monday(), last.monday())
            .query(String.class)
            .list();
    int same = (int) seconds.stream().filter(Deed.UPHELD.name()::equals).count();
    return new Agreement(same, seconds.size());
  }
}
