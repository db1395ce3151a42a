package io.vigie.duties;

import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.setup.Action;
import io.vigie.setup.Actions;
import io.vigie.setup.Gate;
import io.vigie.setup.Phase;
import io.vigie.setup.Phases;
import io.vigie.setup.Readiness;
import io.vigie.setup.ReadinessList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people owe before anything starts, for the playbook, and from the weekly meeting. */
@Component
class SetupDuties {

  private static final int AHEAD = 2;

  private final ReadinessList readiness;
  private final Phases phases;
  private final Playbook playbook;
  private final Actions actions;
  private final DaysOff daysOff;
  private final SentLists sent;
  private final Clock clock;

  SetupDuties(
      ReadinessList readiness,
      Phases phases,
      Playbook playbook,
      Actions actions,
      DaysOff daysOff,
      SentLists sent,
      Clock clock) {
    this.readiness = readiness;
    this.phases = phases;
    this.playbook = playbook;
    this.actions = actions;
    this.daysOff = daysOff;
    this.sent = sent;
    this.clock = clock;
  }

  /** A duty and the day from which it stands in its owner's list. */
  private record Owing(Duty duty, LocalDate from) {}

  /**
   * All of it.
   *
   * @param gate the next gate
   * @param referent who sits in the referent's seat
   */
  List<Dated> owed(Engagement engagement, Optional<Gate> gate, String referent) {
    LocalDate today = clock.instant().atZone(engagement.terms().zone()).toLocalDate();
    WorkingCalendar calendar = daysOff.ofClient(engagement);
    List<Owing> owed = new ArrayList<>();
    if (phases.of(engagement).phase() != Phase.ENDED) {
      Readiness list = readiness.of(engagement, gate);
      owed.addAll(toMakeReady(engagement, list, referent, calendar));
      gate.filter(Gate::isOpen).map(next -> toPass(next, referent, calendar)).ifPresent(owed::add);
      toPublish(engagement, referent, today).ifPresent(owed::add);
    }
    for (Action action : actions.open(engagement)) {
      owed.add(new Owing(new Duty.ToAct(engagement, action.owner(), action), action.due()));
    }
    return dated(owed, today);
  }

  /** Two working days before it is due, and again when it is. */
  private static List<Owing> toMakeReady(
      Engagement engagement, Readiness list, String referent, WorkingCalendar calendar) {
    LocalDate today = list.today();
    List<Owing> owed = new ArrayList<>();
    for (Readiness.Item item : list.open()) {
      String owner = item.owner().orElse(referent);
      boolean isReferents = owner.equals(engagement.terms().referent());
      Duty duty = new Duty.ToMakeReady(engagement, isReferents ? referent : owner, item, today);
      LocalDate soon = calendar.plus(item.due(), -AHEAD);
      owed.add(new Owing(duty, today.isBefore(item.due()) ? soon : item.due()));
    }
    return owed;
  }

  private static Owing toPass(Gate gate, String referent, WorkingCalendar calendar) {
    return new Owing(
        new Duty.ToPassGate(gate.engagement(), referent, gate), calendar.before(gate.due()));
  }

  /** A day after it was drafted; drafts that keep coming do not put off those before them. */
  private Optional<Owing> toPublish(Engagement engagement, String referent, LocalDate today) {
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
        .map(from -> new Owing(new Duty.ToPublish(engagement, referent, drafts), from));
  }

  private List<Dated> dated(List<Owing> owed, LocalDate today) {
    Map<String, LocalDate> last =
        sent.last(owed.stream().map(one -> one.duty().owner()).collect(Collectors.toSet()));
    return owed.stream().map(one -> dated(one, last.get(one.duty().owner()), today)).toList();
  }

  private static Dated dated(Owing owing, @Nullable LocalDate last, LocalDate today) {
    boolean hasCome = !today.isBefore(owing.from());
    boolean wasTold = last != null && !last.isBefore(owing.from());
    return new Dated(owing.duty(), hasCome, hasCome && !wasTold);
  }
}
