package io.vigie.signal;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signals that say the same thing, or one alone; it bears the name of its oldest.
 *
 * @param signals oldest first, at least one
 * @param grownAt when something last joined it, or was told about it
 * @param surfacedAt when it was said in the channel that it grows
 * @param triage what the client made of it last
 * @param links what became of it: D-4, P-2
 */
public record SignalGroup(
    UUID id,
    UUID engagement,
    List<WeakSignal> signals,
    Instant grownAt,
    Optional<Instant> surfacedAt,
    Optional<Triage> triage,
    List<String> links) {

  public SignalGroup {
    signals = List.copyOf(signals);
    links = List.copyOf(links);
  }

  /**
   * What the client made of it.
   *
   * @param words the reason, the question to the reporters, the name of what it became
   */
  public record Triage(Outcome outcome, PersonId by, Instant at, String words) {}

  /** The same with what lies in it. */
  SignalGroup with(List<WeakSignal> itsSignals, List<String> itsLinks) {
    return new SignalGroup(id, engagement, itsSignals, grownAt, surfacedAt, triage, itsLinks);
  }

  public WeakSignal first() {
    return signals.get(0);
  }

  /** What people call it. */
  public String name() {
    return first().name();
  }

  public boolean isAlone() {
    return signals.size() == 1;
  }

  /** Everybody who reported it, each once. */
  public List<PersonId> reporters() {
    return signals.stream().map(WeakSignal::reporter).distinct().toList();
  }

  /** Whether the client has still to look at it, or to look again. */
  public boolean waits() {
    return triage
        .map(
            said ->
                switch (said.outcome()) {
                  case WATCHED -> grownAt.isAfter(said.at());
                  case ASKED -> true;
                  case CLOSED -> surfacedAt.filter(at -> at.isAfter(said.at())).isPresent();
                  case QUESTION, PLAY -> false;
                })
        .orElse(true);
  }
}
