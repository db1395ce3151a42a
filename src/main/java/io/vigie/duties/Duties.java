package io.vigie.duties;

import io.vigie.digest.DigestCalendar;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecards;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what people owe, from every module that knows of something owed. */
@Service
public class Duties {

  private final Scorecards scorecards;
  private final Clock clock;

  Duties(Scorecards scorecards, Clock clock) {
    this.scorecards = scorecards;
    this.clock = clock;
  }

  /** Everything that is owed in an engagement now. */
  @Transactional(readOnly = true)
  public List<Duty> of(Engagement engagement) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week week = calendar.nextDue(clock.instant());
    Scorecard scorecard = scorecards.known(engagement).of(week);
    String referent = engagement.terms().referent();
    Map<String, List<Kpi>> byOwner = new LinkedHashMap<>();
    for (KpiDefinition missing : scorecard.missing()) {
      byOwner
          .computeIfAbsent(missing.owner().orElse(referent), owner -> new ArrayList<>())
          .add(missing.kpi());
    }
    if (byOwner.isEmpty() && scorecard.isEmpty()) {
      byOwner.put(referent, List.of());
    }
    List<Duty> duties = new ArrayList<>();
    byOwner.forEach(
        (owner, kpis) ->
            duties.add(new Duty.MissingFigures(engagement, owner, week, kpis, calendar.due(week))));
    return duties;
  }

  /** What has to be said today: figures are asked for one working day before their digest. */
  @Transactional(readOnly = true)
  public List<Duty> dueToday(Engagement engagement) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    LocalDate today = clock.instant().atZone(engagement.terms().zone()).toLocalDate();
    return calendar.reminder(calendar.nextDue(clock.instant())).equals(today)
        ? of(engagement)
        : List.of();
  }
}
