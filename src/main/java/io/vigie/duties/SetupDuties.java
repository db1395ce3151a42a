package io.vigie.duties;

import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.setup.Action;
import io.vigie.setup.Actions;
import io.vigie.setup.Gate;
import io.vigie.setup.Gates;
import io.vigie.setup.Phase;
import io.vigie.setup.Phases;
import io.vigie.setup.Readiness;
import io.vigie.setup.ReadinessList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people owe before anything starts, for the playbook, and from the weekly meeting. */
@Component
class SetupDuties {

  private static final int AHEAD = 2;

  private final ReadinessList readiness;
  private final Phases phases;
  private final Gates gates;
  private final Playbook playbook;
  private final Actions actions;
  private final DaysOff daysOff;
  private final SentLists sent;
  private final Clock clock;

  SetupDuties(
      ReadinessList readiness,
      Phases phases,
      Gates gates,
      Playbook playbook,
      Actions actions,
      DaysOff daysOff,
      SentLists sent,
      Clock clock) {
    this.readiness = readiness;
    this.phases = phases;
    this.gates = gates;
    this.playbook = playbook;
    this.actions = actions;
    this.daysOff = daysOff;
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * All of it.
   *
   * @param referent who sits in the referent's seat
   */
  List<Dated> owed(Engagement engagement, String referent) {
    LocalDate today = clock.instant().atZone(engagement.terms().zone()).toLocalDate();
    WorkingCalendar calendar = daysOff.ofClient(engagement);
    List<Dated> owed = new ArrayList<>();
    if (phases.of(engagement).phase() != Phase.ENDED) {
      Optional<Gate> gate = gates.next(engagement);
      Readiness list = gate.map(Gate::readiness).orElseGet(() -> readiness.of(engagement));
      owed.addAll(toMakeReady(engagement, list, referent, calendar));
      gate.flatMap(next -> toPass(next, referent, calendar, today)).ifPresent(owed::add);
      toPublish(engagement, referent, today).ifPresent(owed::add);
    }
    for (Action action : actions.open(engagement)) {
      Duty duty = new Duty.ToAct(engagement, action.owner(), action);
      owed.add(dated(duty, action.due(), today));
    }
    return owed;
  }

  /** Two working days before it is due, and again when it is. */
  private List<Dated> toMakeReady(
      Engagement engagement, Readiness list, String referent, WorkingCalendar calendar) {
    LocalDate today = list.today();
    List<Dated> owed = new ArrayList<>();
    for (Readiness.Item item : list.open()) {
      String owner = item.owner().orElse(referent);
      boolean isReferents = owner.equals(engagement.terms().referent());
      Duty duty = new Duty.ToMakeReady(engagement, isReferents ? referent : owner, item, today);
      LocalDate soon = calendar.plus(item.due(), -AHEAD);
      owed.add(dated(duty, today.isBefore(item.due()) ? soon : item.due(), today));
    }
    return owed;
  }

  private Optional<Dated> toPass(
      Gate gate, String referent, WorkingCalendar calendar, LocalDate today) {
    Duty duty = new Duty.ToPassGate(gate.engagement(), referent, gate);
    return gate.isOpen()
        ? Optional.of(dated(duty, calendar.before(gate.due()), today))
        : Optional.empty();
  }

  /** A day after it was drafted; drafts that keep coming do not put off those before them. */
  private Optional<Dated> toPublish(Engagement engagement, String referent, LocalDate today) {
    List<Play> drafts = playbook.drafts(engagement);
    List<LocalDate> due =
        drafts.stream()
            .map(play -> play.draftedAt().atZone(engagement.terms().zone()).toLocalDate())
            .map(drafted -> drafted.plusDays(1))
            .sorted()
            .toList();
    return due.stream()
        .filter(day -> !day.isAfter(today))
        .reduce((earlier, later) -> later)
        .or(() -> due.stream().findFirst())
        .map(from -> dated(new Duty.ToPublish(engagement, referent, drafts), from, today));
  }

  private Dated dated(Duty duty, LocalDate from, LocalDate today) {
    boolean hasCome = !today.isBefore(from);
    return new Dated(duty, hasCome, hasCome && !sent.anySince(duty.owner(), from));
  }
}
