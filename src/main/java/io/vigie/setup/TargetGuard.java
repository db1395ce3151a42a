package io.vigie.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefined;
import io.vigie.kpi.KpiDefinition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Twenty calls a day" is no baseline: during the set-up a target for activity stands only beside a
 * persona and a pitch, or with a written reason. It listens in the transaction that defines, so
 * that no path leads round it.
 */
@Service
public class TargetGuard {

  private static final Set<Kpi> ACTIVITY = Set.of(Kpi.DIALS, Kpi.CONNECTS, Kpi.CONVERSATIONS);

  private final JdbcClient jdbc;
  private final Evidence evidence;
  private final Phases phases;
  private final Clock clock;

  TargetGuard(JdbcClient jdbc, Evidence evidence, Phases phases, Clock clock) {
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.phases = phases;
    this.clock = clock;
  }

  @EventListener
  void on(KpiDefined defined) {
    if (wantsReason(defined.engagement(), defined.definition())) {
      throw new TargetWithoutPitch(defined.definition().kpi());
    }
  }

  /** Whether a definition may stand only with a written reason, and there is none yet. */
  @Transactional(readOnly = true)
  public boolean wantsReason(Engagement engagement, KpiDefinition wanted) {
    return wanted.target().isPresent()
        && ACTIVITY.contains(wanted.kpi())
        && phases.of(engagement).phase() == Phase.SETUP
        && lacksPitch(engagement)
        && !overridden(engagement).containsKey(wanted.kpi());
  }

  private boolean lacksPitch(Engagement engagement) {
    return !evidence.of(engagement, phases.course(engagement).pilotBegan()).hasPersonaAndPitch();
  }

  /** Says in writing why a target stands all the same; before it is set. */
  @Transactional
  public void override(Member by, Kpi kpi, String reason) {
    by.require(Act.DEFINE_A_KPI);
    jdbc.sql(
            """
            insert into target_override (engagement_id, kpi, reason, overridden_by_user,
              overridden_by_team, overridden_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            by.engagement().id(),
            kpi.key(),
            SetupWording.reason(reason),
            by.person().user(),
            by.person().team(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The targets that stand without persona and pitch still, each with its reason. */
  @Transactional(readOnly = true)
  public Map<Kpi, String> unmended(Engagement engagement) {
    Map<Kpi, String> overridden = overridden(engagement);
    return overridden.isEmpty() || !lacksPitch(engagement) ? Map.of() : overridden;
  }

  private Map<Kpi, String> overridden(Engagement engagement) {
    Map<Kpi, String> reasons = new TreeMap<>();
    jdbc.sql("select kpi, reason from target_override where engagement_id = ?")
        .param(engagement.id())
        .query(
            row -> {
              reasons.put(Kpi.ofKey(row.getString("kpi")).orElseThrow(), row.getString("reason"));
            });
    return reasons;
  }
}
