package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.signal.Sheaf.Sheaves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for everybody: reporting, adding to a report, taking it back, answering. */
@Service
public class Signals {

  private static final Duration UNDO = Duration.ofMinutes(10);
  private static final Duration TWICE = Duration.ofMinutes(1);
  private static final int SEGMENT = 200;

  private final SignalRows rows;
  private final SignalDeeds deeds;
  private final Sheaves sheaves;

  Signals(SignalRows rows, SignalDeeds deeds, Sheaves sheaves) {
    this.rows = rows;
    this.deeds = deeds;
    this.sheaves = sheaves;
  }

  /**
   * What was recorded.
   *
   * @param isNew whether the same person had not said the same a moment ago
   */
  public record Recorded(WeakSignal signal, boolean isNew) {}

  /**
   * Records what was heard. The same words of the same person within a minute are one signal.
   *
   * @throws NoWords where nothing was said
   * @throws SignalTooLong beyond 4,000 characters
   */
  @Transactional
  public Recorded report(Member by, Report report) {
    by.require(Act.REPORT_A_SIGNAL);
    String words = Wording.heard(report.words());
    Engagement engagement = by.engagement();
    Instant now = sheaves.now();
    Report kept = new Report(words, brief(report.details()), report.author(), report.link());
    UUID id = UUID.randomUUID();
    int number;
    do {
      // Whoever says it twice in the same moment is seen here or takes the number.
      number = deeds.nextNumber(engagement.id());
      Optional<WeakSignal> known =
          rows.again(engagement.id(), by.person(), words, now.minus(TWICE));
      if (known.isPresent()) {
        return new Recorded(known.get(), false);
      }
    } while (!deeds.insert(id, engagement.id(), number, kept, by.person(), now));
    return new Recorded(announced(by, id, now), true);
  }

  private WeakSignal announced(Member by, UUID id, Instant now) {
    Engagement engagement = by.engagement();
    WeakSignal signal = rows.find(engagement.id(), id).orElseThrow();
    SignalGroup alone = rows.group(engagement.id(), signal.group()).orElseThrow();
    sheaves.done(
        engagement,
        alone,
        List.of(signal),
        new Happening(Deed.REPORTED, Optional.of(by.person()), now, Optional.empty()));
    return signal;
  }

  /** Says what a signal is about, where and how often it was heard. */
  @Transactional
  public WeakSignal addDetails(Member by, UUID signal, Details details) {
    Sheaf taken = sheaves.take(by.engagement(), signal).requireOwn(by, Act.TEND_A_SIGNAL);
    deeds.setDetails(signal, brief(details));
    sheaves.done(
        taken.engagement(),
        taken.group(),
        List.of(taken.signal()),
        new Happening(Deed.DETAILED, Optional.of(by.person()), taken.now(), Optional.empty()));
    return rows.find(by.engagement().id(), signal).orElseThrow();
  }

  private static Details brief(Details details) {
    details
        .segment()
        .filter(segment -> segment.length() > SEGMENT)
        .ifPresent(
            segment -> {
              throw new SignalTooLong(SEGMENT);
            });
    return details;
  }

  /**
   * Takes a report back, within ten minutes.
   *
   * @throws OnlyTheReporter for anybody else
   * @throws TenMinutesAreOver afterwards
   */
  @Transactional
  public WeakSignal takeBack(Member by, UUID signal) {
    Sheaf taken = sheaves.take(by.engagement(), signal).requireOwn(by, Act.TAKE_A_SIGNAL_BACK);
    if (taken.signal().reportedAt().plus(UNDO).isBefore(taken.now())) {
      throw new TenMinutesAreOver(taken.signal().name());
    }
    deeds.takeBack(signal, taken.now());
    deeds.settleAge(taken.group().id());
    sheaves.done(
        taken.engagement(),
        taken.group(),
        List.of(taken.signal()),
        new Happening(Deed.TAKEN_BACK, Optional.of(by.person()), taken.now(), Optional.empty()));
    return taken.signal();
  }

  /**
   * Adds to what is known of a group; where the client had asked, it waits for the client again.
   */
  @Transactional
  public SignalGroup answer(Member by, UUID signal, String words) {
    by.require(Act.COMMENT_ON_A_SIGNAL);
    Sheaf taken = sheaves.take(by.engagement(), signal);
    if (taken.group().reporters().stream().noneMatch(by.person()::equals)) {
      taken.requireOwn(by, Act.COMMENT_ON_A_SIGNAL);
    }
    Optional<String> said = Optional.of(Wording.said(words));
    deeds.grown(taken.group().id(), taken.now());
    taken
        .group()
        .triage()
        .filter(triage -> triage.outcome() == Outcome.ASKED)
        .ifPresent(triage -> deeds.forgetTriage(taken.group().id()));
    return sheaves.done(taken, Deed.ANSWERED, Optional.of(by.person()), said);
  }
}
