package io.vigie.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.lead.LeadFile.LeadFiles;
import io.vigie.lead.LeadFile.Said;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client's door: the verdict on a lead, what is to be known first, and all that follows. */
@Service
public class Verdicts {

  private static final Set<Deed> FOLLOWING =
      EnumSet.of(
          Deed.HELD,
          Deed.NO_SHOW,
          Deed.CANCELLED,
          Deed.QUALIFIED,
          Deed.DISQUALIFIED,
          Deed.OPPORTUNITY,
          Deed.WON,
          Deed.LOST);
  private static final Set<Deed> ON_THE_DAY = EnumSet.of(Deed.HELD, Deed.NO_SHOW);

  private final LeadFiles files;
  private final Exclusions exclusions;

  Verdicts(LeadFiles files, Exclusions exclusions) {
    this.files = files;
    this.exclusions = exclusions;
  }

  /**
   * Takes a lead.
   *
   * @throws OnlyTheClientJudges for the provider
   * @throws AlreadyJudged for whoever comes second
   */
  @Transactional
  public Lead accept(Member by, UUID lead) {
    return files.done(mine(by, lead), Deed.ACCEPTED, by.person(), Said.NOTHING);
  }

  /**
   * Refuses a lead for a reason that the provider can act on.
   *
   * @throws ReasonNeedsWords for {@link RejectionReason#OTHER} without any
   * @throws ReasonNeedsDate for {@link RejectionReason#TIMING} without one that lies ahead
   */
  @Transactional
  public Lead reject(Member by, UUID lead, Rejection rejection) {
    LeadFile file = mine(by, lead);
    Deed deed = rejection.reason().deed();
    Lead refused = files.done(file, deed, by.person(), said(file, rejection));
    if (deed == Deed.OPPOSED) {
      exclusions.add(refused, file.now());
    }
    return refused;
  }

  private static Said said(LeadFile file, Rejection rejection) {
    Optional<String> note =
        rejection.note().flatMap(words -> LeadWording.said(file.engagement(), words));
    if (rejection.reason() == RejectionReason.OTHER && note.isEmpty()) {
      throw new ReasonNeedsWords();
    }
    Optional<LocalDate> day =
        rejection.returnOn().filter(on -> rejection.reason() == RejectionReason.TIMING);
    if (rejection.reason() == RejectionReason.TIMING
        && day.filter(on -> on.isAfter(file.today())).isEmpty()) {
      throw new ReasonNeedsDate();
    }
    return new Said(Optional.of(rejection.reason()), note, day);
  }

  /** Wants to know something first: the provider answers, and the clock stands meanwhile. */
  @Transactional
  public Lead needInformation(Member by, UUID lead, String asked) {
    LeadFile file = mine(by, lead);
    Said said =
        LeadWording.said(by.engagement(), asked)
            .map(Said::words)
            .orElseThrow(InformationMissing::new);
    return files.done(file, Deed.INFORMATION_ASKED, by.person(), said);
  }

  /** A meeting was booked for that day, or moved to it. */
  @Transactional
  public Lead meeting(Member by, UUID lead, Optional<LocalDate> day) {
    LeadFile file = mine(by, lead);
    Deed deed = file.lead().state() == State.ACCEPTED ? Deed.BOOKED : Deed.RESCHEDULED;
    return files.done(file, deed, by.person(), Said.on(day.orElseThrow(MeetingDateMissing::new)));
  }

  /**
   * What became of a lead that was taken.
   *
   * @throws MeetingNotYet for a meeting that is still to come
   */
  @Transactional
  public Lead follow(Member by, UUID lead, Deed deed) {
    LeadFile file = mine(by, lead);
    if (!FOLLOWING.contains(deed)) {
      throw new NotPossibleNow(file.lead().name());
    }
    file.lead()
        .standing()
        .day()
        .filter(day -> ON_THE_DAY.contains(deed) && day.isAfter(file.today()))
        .ifPresent(
            day -> {
              throw new MeetingNotYet(day);
            });
    return files.done(file, deed, by.person(), Said.NOTHING);
  }

  /**
   * The second verdict on a contested lead.
   *
   * @param rejection empty where the second rater takes the lead
   * @throws SecondRaterOnly for whoever gave the first
   */
  @Transactional
  public Lead second(Member by, UUID lead, Optional<Rejection> rejection) {
    LeadFile file = mine(by, lead);
    boolean isTheFirst =
        file.history().stream()
            .anyMatch(
                line ->
                    line.deed() == Deed.REJECTED
                        && !line.undone()
                        && line.by().equals(by.person()));
    if (file.lead().state() == State.CONTESTED && isTheFirst) {
      throw new SecondRaterOnly();
    }
    return rejection.isEmpty()
        ? files.done(file, Deed.OVERTURNED, by.person(), Said.NOTHING)
        : files.done(file, Deed.UPHELD, by.person(), said(file, rejection.get()));
  }

  /**
   * Goes on where that person may judge leads.
   *
   * @throws OnlyTheClientJudges for the provider
   */
  public static void requireJudge(Member by) {
    if (by.engagement().isActive() && by.side().filter(side -> side == Side.PROVIDER).isPresent()) {
      throw new OnlyTheClientJudges(by.engagement().terms().referent());
    }
    by.require(Act.JUDGE_A_LEAD);
  }

  private LeadFile mine(Member by, UUID lead) {
    requireJudge(by);
    return files.take(by, lead);
  }
}
