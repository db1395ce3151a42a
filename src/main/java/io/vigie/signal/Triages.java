package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Departures;
import io.vigie.engagement.Member;
import io.vigie.signal.Sheaf.Sheaves;
import io.vigie.signal.SignalGroup.Triage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the referent, or the deputy in turn: what the client makes of a signal. */
@Service
public class Triages {

  private final SignalDeeds deeds;
  private final Sheaves sheaves;
  private final Departures departures;

  Triages(SignalDeeds deeds, Sheaves sheaves, Departures departures) {
    this.departures = departures;
    this.deeds = deeds;
    this.sheaves = sheaves;
  }

  /** Nothing yet; the group comes back when something joins it. */
  @Transactional
  public SignalGroup watch(Member by, UUID signal) {
    return said(by, signal, Outcome.WATCHED, Deed.WATCHED, "");
  }

  /**
   * Asks the reporters for more; the answer brings the group back.
   *
   * @throws NobodyLeftToAsk where all of them left, and nobody else sees it in the channel
   */
  @Transactional
  public SignalGroup askMore(Member by, UUID signal, String question) {
    by.require(Act.TRIAGE_SIGNALS);
    SignalGroup group = sheaves.take(by.engagement(), signal).group();
    if (group.surfacedAt().isEmpty() && group.signals().stream().allMatch(this::hasLeft)) {
      throw new NobodyLeftToAsk(group.name());
    }
    return said(by, signal, Outcome.ASKED, Deed.ASKED, Wording.said(question));
  }

  private boolean hasLeft(WeakSignal signal) {
    return departures.since(signal.reporter(), signal.reportedAt());
  }

  /** Leaves it at that, and says why. */
  @Transactional
  public SignalGroup close(Member by, UUID signal, String reason) {
    return said(by, signal, Outcome.CLOSED, Deed.CLOSED, Wording.said(reason));
  }

  private SignalGroup said(Member by, UUID signal, Outcome outcome, Deed deed, String words) {
    by.require(Act.TRIAGE_SIGNALS);
    Sheaf taken = sheaves.take(by.engagement(), signal);
    deeds.triage(taken.group().id(), new Triage(outcome, by.person(), taken.now(), words));
    return sheaves.done(
        taken, deed, Optional.of(by.person()), Optional.of(words).filter(said -> !said.isEmpty()));
  }
}
