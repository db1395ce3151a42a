package io.vigie.duties;

import io.vigie.arbitration.Owed;
import io.vigie.arbitration.Prompts;
import io.vigie.digest.DigestCalendar;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seats;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecards;
import io.vigie.lead.LeadOwed;
import io.vigie.lead.LeadPrompts;
import io.vigie.setup.Gate;
import io.vigie.setup.Gates;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what people owe, from every module that knows of something owed. */
@Service
public class Duties {

  private final Scorecards scorecards;
  private final Prompts prompts;
  private final LeadPrompts leads;
  private final Gates gates;
  private final SetupDuties setup;
  private final FieldDuties field;
  private final Seats seats;
  private final Clock clock;

  Duties(
      Scorecards scorecards,
      Prompts prompts,
      LeadPrompts leads,
      Gates gates,
      SetupDuties setup,
      FieldDuties field,
      Seats seats,
      Clock clock) {
    this.scorecards = scorecards;
    this.prompts = prompts;
    this.leads = leads;
    this.gates = gates;
    this.setup = setup;
    this.field = field;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * A duty, and whether its owner is to be told of it today.
   *
   * @param said takes it down as said, once it is
   */
  record Due(Duty duty, boolean isNews, Runnable said) {}

  /** Everything that is owed in an engagement now. */
  @Transactional(readOnly = true)
  public List<Duty> of(Engagement engagement) {
    List<Duty> duties = new ArrayList<>();
    prompts.owed(engagement).forEach(owed -> duties.add(duty(engagement, owed)));
    leads.owed(engagement).forEach(owed -> duties.add(duty(engagement, owed)));
    duties.addAll(figures(engagement));
    dated(engagement, gates.next(engagement)).forEach(due -> duties.add(due.duty()));
    return duties;
  }

  /**
   * What a list of today holds: figures are asked for one working day before their digest and not
   * named before, questions as long as they are owed.
   */
  @Transactional(readOnly = true)
  List<Due> dueToday(Engagement engagement) {
    return dueToday(engagement, gates.next(engagement));
  }

  /**
   * The same.
   *
   * @param gate the next gate, which was read already
   */
  @Transactional(readOnly = true)
  List<Due> dueToday(Engagement engagement, Optional<Gate> gate) {
    List<Due> due = new ArrayList<>();
    for (Owed owed : prompts.owed(engagement)) {
      due.add(new Due(duty(engagement, owed), owed.isNews(), () -> prompts.said(engagement, owed)));
    }
    for (LeadOwed owed : leads.owed(engagement)) {
      due.add(new Due(duty(engagement, owed), owed.isNews(), () -> leads.said(owed)));
    }
    if (isTheDayForFigures(engagement)) {
      figures(engagement).forEach(duty -> due.add(new Due(duty, true, () -> {})));
    }
    dated(engagement, gate)
        .forEach(dated -> due.add(new Due(dated.duty(), dated.isNews(), () -> {})));
    return due;
  }

  private List<Dated> dated(Engagement engagement, Optional<Gate> gate) {
    String referent = referent(engagement);
    return Stream.concat(
            field.owed(engagement, referent).stream(),
            setup.owed(engagement, gate, referent).stream())
        .filter(Dated::hasCome)
        .toList();
  }

  private static Duty duty(Engagement engagement, LeadOwed owed) {
    return new Duty.OnLead(engagement, owed.user(), owed);
  }

  private static Duty duty(Engagement engagement, Owed owed) {
    return switch (owed.what()) {
      case DECIDE, KNOW -> new Duty.ToDecide(engagement, owed.user(), owed.question(), owed.rung());
      case INFORM -> new Duty.ToInform(engagement, owed.user(), owed.question());
      case CONFIRM -> new Duty.ToConfirm(engagement, owed.user(), owed.question());
      case REVIEW -> new Duty.ToReview(engagement, owed.user(), owed.question());
    };
  }

  private boolean isTheDayForFigures(Engagement engagement) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Instant now = clock.instant();
    LocalDate today = now.atZone(engagement.terms().zone()).toLocalDate();
    return calendar.reminder(calendar.nextDue(now)).equals(today);
  }

  private List<Duty> figures(Engagement engagement) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week week = calendar.nextDue(clock.instant());
    Scorecard scorecard = scorecards.known(engagement).of(week);
    String referent = referent(engagement);
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

  /** What the referent owes, somebody else owes in turn. */
  private String referent(Engagement engagement) {
    return seats
        .of(engagement, clock.instant())
        .inTurn()
        .map(PersonId::user)
        .orElse(engagement.terms().referent());
  }
}
