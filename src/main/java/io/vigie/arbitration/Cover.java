package io.vigie.arbitration;

import io.vigie.arbitration.Decider.Because;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seat;
import io.vigie.engagement.Seats;
import io.vigie.engagement.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who decides in an engagement at a moment, and on which days: what the questions of it are read
 * with.
 */
record Cover(Engagement engagement, Seat seat, WorkingCalendar calendar, LocalDate today) {

  /** Reads covers. */
  @Component
  static class Covers {
    private final Seats seats;
    private final DaysOff daysOff;

    Covers(Seats seats, DaysOff daysOff) {
      this.seats = seats;
      this.daysOff = daysOff;
    }

    Cover of(Engagement engagement, Instant now) {
      return new Cover(
          engagement,
          seats.of(engagement, now),
          daysOff.ofClient(engagement),
          now.atZone(engagement.terms().zone()).toLocalDate());
    }
  }

  /** Of a due date as it was said. */
  PromptLadder ladder(LocalDate due, List<Pause> pauses) {
    return PromptLadder.of(due, pauses, calendar, today);
  }

  /** Of a question that was read: its due date is the one that holds. */
  PromptLadder ladder(Question question, List<Pause> pauses) {
    return new PromptLadder(question.due(), pauses, calendar);
  }

  /** Who decides a question that was delegated, or not, and is that far. */
  Decider decider(boolean delegated, PromptLadder ladder) {
    return inTheSeat().or(() -> deputy(delegated, ladder)).orElseGet(this::referent);
  }

  /** Who decides what no prompt is climbing for. */
  Decider decider() {
    return inTheSeat().orElseGet(this::referent);
  }

  private Decider referent() {
    return new Decider(engagement.terms().referent(), Optional.empty());
  }

  private Optional<Decider> inTheSeat() {
    Because because = seat.vacant() ? Because.ROLE_EMPTY : Because.AWAY;
    return seat.inTurn().map(person -> new Decider(person.user(), Optional.of(because)));
  }

  private Optional<Decider> deputy(boolean delegated, PromptLadder ladder) {
    Optional<Because> because =
        delegated
            ? Optional.of(Because.DELEGATED)
            : Optional.of(Because.SILENCE).filter(silence -> ladder.isTheDeputys(today));
    return because.flatMap(
        why -> engagement.deputy().map(person -> new Decider(person.user(), Optional.of(why))));
  }

  /** Whether that person may decide a question of which this is the decider. */
  boolean allows(PersonId person, Decider decider) {
    boolean referent = !seat.vacant() && engagement.referent().filter(person::equals).isPresent();
    return referent
        || (decider.user().equals(person.user())
            && engagement.clientTeam().filter(person.team()::equals).isPresent());
  }
}
