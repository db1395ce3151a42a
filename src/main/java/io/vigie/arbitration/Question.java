package io.vigie.arbitration;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trade-off that only the client may decide, with all that has become of it.
 *
 * @param number of the engagement: {@code D-12}
 * @param due by when the answer is needed; later where the clock stood
 * @param blocks what waits for it
 * @param onSilence what holds if nobody answers
 * @param decider who decides at this moment
 * @param decision the answer in force; while a question is reopened, the old one
 * @param reopened since when it is open again, and why
 * @param informationAsked what the decider wants to know first; the clock stands
 * @param snoozes how often the decider put it off
 * @param snoozedUntil the day on which it comes back
 * @param supersedes the number of the question whose answer this one's replaced
 * @param supersededBy the number of the question whose answer replaced this one's
 */
public record Question(
    UUID id,
    UUID engagement,
    int number,
    String words,
    Optional<String> context,
    List<Option> options,
    Optional<String> criteria,
    LocalDate due,
    Optional<String> blocks,
    Optional<String> links,
    List<String> consulted,
    PersonId askedBy,
    Instant askedAt,
    Optional<Default> onSilence,
    Decider decider,
    Optional<Decision> decision,
    Optional<Remark> withdrawn,
    Optional<Remark> reopened,
    Optional<Remark> informationAsked,
    int snoozes,
    Optional<LocalDate> snoozedUntil,
    boolean delegated,
    Optional<Integer> supersedes,
    Optional<Integer> supersededBy) {

  public Question {
    options = List.copyOf(options);
    consulted = List.copyOf(consulted);
  }

  /**
   * What holds if nobody answers.
   *
   * @param on from when on; later where the clock stood
   */
  public record Default(Optional<Integer> option, String words, LocalDate on, PersonId setBy) {
    Default on(LocalDate day) {
      return new Default(option, words, day, setBy);
    }
  }

  /** What somebody said with an act. */
  public record Remark(String words, PersonId by, Instant at) {}

  /** What has become of a question. */
  public enum State {
    OPEN,
    NEEDS_INFORMATION,
    DECIDED,
    /** a default took effect by silence, and is to be confirmed */
    PROVISIONAL,
    /** open again, the old answer in force meanwhile */
    REOPENED,
    WITHDRAWN,
    SUPERSEDED
  }

  /** {@code D-12}. */
  public String name() {
    return "D-" + number;
  }

  /** Told by what is there. */
  public State state() {
    if (withdrawn.isPresent()) {
      return State.WITHDRAWN;
    }
    if (informationAsked.isPresent()) {
      return State.NEEDS_INFORMATION;
    }
    if (reopened.isPresent()) {
      return State.REOPENED;
    }
    if (supersededBy.isPresent()) {
      return State.SUPERSEDED;
    }
    return decision
        .map(answer -> answer.provisional() ? State.PROVISIONAL : State.DECIDED)
        .orElse(State.OPEN);
  }

  /** Whether somebody still has to decide. */
  public boolean isOpen() {
    return switch (state()) {
      case OPEN, NEEDS_INFORMATION, REOPENED -> true;
      case DECIDED, PROVISIONAL, WITHDRAWN, SUPERSEDED -> false;
    };
  }
}
