package io.vigie.crm;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.CountedFigures;
import io.vigie.kpi.Kpi;
import io.vigie.lead.LeadCounts;
import io.vigie.lead.LeadCounts.Counted;
import io.vigie.shared.Week;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Figures that leads make, from the first lead on; those of meetings from the first meeting on,
 * because an engagement may keep its meetings elsewhere.
 */
@Component
class FiguresFromLeads implements CountedFigures {

  private final LeadCounts leads;
  private final Clock clock;

  FiguresFromLeads(LeadCounts leads, Clock clock) {
    this.leads = leads;
    this.clock = clock;
  }

  @Override
  public Map<Week, Map<Kpi, Long>> of(Engagement engagement) {
    NavigableMap<Week, Map<Counted, Integer>> counts = leads.of(engagement.id());
    Map<Week, Map<Kpi, Long>> figures = new HashMap<>();
    Week running = Week.at(clock.instant(), engagement.terms().zone());
    for (Counted counted : Counted.values()) {
      first(counts, counted)
          .ifPresent(
              first -> {
                for (Week week = first; !week.isAfter(running); week = week.next()) {
                  long times = counts.getOrDefault(week, Map.of()).getOrDefault(counted, 0);
                  figures
                      .computeIfAbsent(week, w -> new EnumMap<>(Kpi.class))
                      .put(kpi(counted), times);
                }
              });
    }
    return figures;
  }

  /** The first week in which anything of its kind was counted; from then on none is zero. */
  private static Optional<Week> first(
      NavigableMap<Week, Map<Counted, Integer>> counts, Counted of) {
    return counts.entrySet().stream()
        .filter(
            week ->
                week.getValue().keySet().stream()
                    .anyMatch(counted -> counted.isOfMeetings() == of.isOfMeetings()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Kpi kpi(Counted counted) {
    return switch (counted) {
      case SUBMITTED -> Kpi.LEADS_SUBMITTED;
      case ACCEPTED -> Kpi.LEADS_ACCEPTED;
      case REJECTED -> Kpi.LEADS_REJECTED;
      case BOOKED -> Kpi.MEETINGS_BOOKED;
      case HELD -> Kpi.MEETINGS_HELD;
      case NO_SHOWS -> Kpi.NO_SHOWS;
    };
  }
}
