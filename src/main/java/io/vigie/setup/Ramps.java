package io.vigie.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.Scorecards;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the ramp: how fast volume is to grow, and how far it has grown. */
@Service
public class Ramps {

  private final JdbcClient jdbc;
  private final Phases phases;
  private final Scorecards scorecards;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ramps(
      JdbcClient jdbc,
      Phases phases,
      Scorecards scorecards,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.phases = phases;
    this.scorecards = scorecards;
    this.events = events;
    this.clock = clock;
  }

  /** The plan in force. */
  @Transactional(readOnly = true)
  public RampPlan of(Engagement engagement) {
    return jdbc.sql(
            "select weeks, shares from ramp_plan where engagement_id = ? order by version desc"
                + " fetch first 1 rows only")
        .param(engagement.id())
        .query(
            (row, index) ->
                new RampPlan(
                    row.getInt("weeks"),
                    Arrays.stream(row.getString("shares").split(" "))
                        .map(Integer::valueOf)
                        .toList()))
        .optional()
        .orElse(RampPlan.DEFAULT);
  }

  /**
   * Plans the ramp anew. Earlier plans are kept.
   *
   * @throws RampOutOfBounds for what is no ramp
   */
  @Transactional
  public RampPlan plan(Member by, RampPlan plan, String reason) {
    by.require(Act.PLAN_THE_RAMP);
    RampPlan checked = plan.checked();
    String why = SetupWording.reason(reason);
    int planned = 0;
    while (planned == 0) {
      planned = insert(by, checked, why);
    }
    events.publishEvent(new RampPlanned(by.engagement(), checked));
    return checked;
  }

  private int insert(Member by, RampPlan plan, String reason) {
    String shares = plan.shares().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return jdbc.sql(
            """
            insert into ramp_plan (engagement_id, version, weeks, shares, reason, planned_by_user,
              planned_by_team, planned_at)
            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ? from ramp_plan
            where engagement_id = ? on conflict do nothing
            """)
        .param(by.engagement().id())
        .param(plan.weeks())
        .param(shares)
        .param(reason)
        .param(by.person().user())
        .param(by.person().team())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(by.engagement().id())
        .update();
  }

  /** What was reached since the ramp began, up to that week, of each weekly target. */
  @Transactional(readOnly = true)
  public List<Attainment> attained(Engagement engagement, Week upTo) {
    return attained(engagement, phases.of(engagement), upTo);
  }

  /** The same, in the phase that was read already. */
  List<Attainment> attained(Engagement engagement, Stage stage, Week upTo) {
    if (stage.phase() != Phase.RAMP) {
      return List.of();
    }
    Known known = scorecards.known(engagement);
    RampPlan plan = of(engagement);
    List<Attainment> attained = new ArrayList<>();
    for (Kpi kpi : Kpi.entered()) {
      attained(known, plan, stage.firstWeek(), upTo, kpi).ifPresent(attained::add);
    }
    return attained;
  }

  /** Weeks without a figure say nothing. */
  private static Optional<Attainment> attained(
      Known known, RampPlan plan, Week first, Week last, Kpi kpi) {
    int weeks = 0;
    long actual = 0;
    double planned = 0;
    for (Week week = first; !week.isAfter(last); week = week.next()) {
      Optional<BigDecimal> target =
          known.baseline().in(week, kpi).target().filter(Ramps::isWeekly).map(Target::amount);
      Optional<BigDecimal> amount = known.figures().amount(week, kpi);
      if (target.isPresent() && amount.isPresent()) {
        weeks++;
        actual += amount.get().longValue();
        planned += plan.of(target.get(), RampPlan.number(first, week)).doubleValue();
      }
    }
    return weeks == 0 || planned == 0
        ? Optional.empty()
        : Optional.of(new Attainment(kpi, weeks, actual, planned));
  }

  private static boolean isWeekly(Target target) {
    return target.per() == Period.WEEK;
  }
}
