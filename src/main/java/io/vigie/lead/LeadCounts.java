package io.vigie.lead;

import io.vigie.shared.Week;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be counted from the histories of leads. An act counts in the week in which it was done,
 * so that a closed week stands; what was undone counts nowhere.
 */
@Service
public class LeadCounts {

  private final JdbcClient jdbc;

  LeadCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A figure that leads make. */
  public enum Counted {
    SUBMITTED,
    /** first verdicts, and refusals that a second rater overturned */
    ACCEPTED,
    /** first verdicts, as they were given */
    REJECTED,
    BOOKED,
    HELD,
    NO_SHOWS;

    /** What that line of a history counts as. */
    static Optional<Counted> of(Deed deed, boolean hasReason) {
      return switch (deed) {
        case SUBMITTED -> Optional.of(SUBMITTED);
        case ACCEPTED, OVERTURNED -> Optional.of(ACCEPTED);
        case REJECTED, RECYCLED -> Optional.of(REJECTED);
        case OPPOSED -> Optional.of(REJECTED).filter(rejected -> hasReason);
        case BOOKED -> Optional.of(BOOKED);
        case HELD -> Optional.of(HELD);
        case NO_SHOW -> Optional.of(NO_SHOWS);
        default -> Optional.empty();
      };
    }

    /** Whether it is of the meetings, which an engagement may keep elsewhere than its leads. */
    public boolean isOfMeetings() {
      return this == BOOKED || this == HELD || this == NO_SHOWS;
    }
  }

  /** How often each was done, by week; weeks and figures without any are not in it. */
  @Transactional(readOnly = true)
  public NavigableMap<Week, Map<Counted, Integer>> of(UUID engagement) {
    NavigableMap<Week, Map<Counted, Integer>> counts = new TreeMap<>();
    jdbc.sql(
            """
            select week, deed, reason is not null as has_reason, count(*) as times
            from lead_happening where engagement_id = ? and undone_at is null
            group by week, deed, reason is not null
            """)
        .param(engagement)
        .query(
            row -> {
              Week week = new Week(row.getObject("week", LocalDate.class));
              int times = row.getInt("times");
              Counted.of(Deed.valueOf(row.getString("deed")), row.getBoolean("has_reason"))
                  .ifPresent(
                      counted ->
                          counts
                              .computeIfAbsent(week, w -> new EnumMap<>(Counted.class))
                              .merge(counted, times, Integer::sum));
            });
    return counts;
  }
}
