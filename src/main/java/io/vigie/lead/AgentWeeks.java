package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became in a week of the leads that each agent handed over. */
@Service
public class AgentWeeks {

  private final LeadRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  AgentWeeks(LeadRows rows, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One agent's week.
   *
   * @param judged own leads on which something was said in the week, as they stand now
   * @param waiting how many own leads wait on the client
   */
  public record AgentWeek(PersonId agent, List<Lead> judged, int waiting) {
    public AgentWeek {
      judged = List.copyOf(judged);
    }
  }

  /** Everybody's week of whom a lead was judged in it. */
  @Transactional(readOnly = true)
  public List<AgentWeek> of(Engagement engagement, Week week) {
    Map<PersonId, List<Lead>> judged = new LinkedHashMap<>();
    for (UUID id : judgedIn(engagement.id(), week)) {
      rows.find(engagement.id(), id)
          .ifPresent(
              lead ->
                  judged.computeIfAbsent(lead.submittedBy(), who -> new ArrayList<>()).add(lead));
    }
    List<Lead> waiting =
        judged.isEmpty() ? List.of() : rows.waiting(engagement.id(), clock.instant());
    return judged.entrySet().stream()
        .map(
            own ->
                new AgentWeek(
                    own.getKey(),
                    own.getValue(),
                    (int)
                        waiting.stream()
                            .filter(lead -> lead.submittedBy().equals(own.getKey()))
                            .count()))
        .toList();
  }

  /** By others than the agent: what the client said. */
  private List<UUID> judgedIn(UUID engagement, Week week) {
    return jdbc.sql(
            """
            select distinct h.lead_id, l.number from lead_happening h join lead l on l.id = h.lead_id
            where h.engagement_id = ? and h.week = ? and h.undone_at is null
              and l.forgotten_at is null
              and h.by_user <> l.submitted_by_user and h.deed <> 'INFORMATION_ASKED'
            order by l.number
            """)
        .params(engagement, week.monday())
        .query((row, index) -> row.getObject("lead_id", UUID.class))
        .list();
  }
}
