package io.vigie.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.lead.LeadFile.LeadFiles;
import io.vigie.lead.LeadFile.Said;
import io.vigie.shared.TimeOrderedId;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for everybody: handing over, answering, contesting, recording an opposition, undoing.
 */
@Service
public class Leads {

  private static final Duration UNDO = Duration.ofMinutes(10);
  private static final Duration CONTEST = Duration.ofDays(7);

  private final LeadFiles files;
  private final LeadRows rows;
  private final LeadDeeds deeds;
  private final Exclusions exclusions;
  private final Owners owners;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Leads(
      LeadFiles files,
      LeadRows rows,
      LeadDeeds deeds,
      Exclusions exclusions,
      Owners owners,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.rows = rows;
    this.deeds = deeds;
    this.exclusions = exclusions;
    this.owners = owners;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A lead that was handed over.
   *
   * @param dropped whether a phone number or an address was left out
   */
  public record Submitted(Lead lead, boolean dropped) {}

  /** The leads of the same person that the engagement has already, the oldest first. */
  @Transactional(readOnly = true)
  public List<Lead> alike(Member by, Handover handover) {
    by.require(Act.SUBMIT_A_LEAD);
    UUID engagement = by.engagement().id();
    Handover kept = kept(by.engagement(), handover, details(by));
    return rows.alike(engagement, likeness(engagement, kept));
  }

  /**
   * Hands a lead over.
   *
   * @throws AskedNotToBeContacted where the person is on the exclusion list
   * @throws OwnerOfTheProvider where somebody of that side is to owe the verdict
   */
  @Transactional
  public Submitted submit(Member by, Handover handover) {
    by.require(Act.SUBMIT_A_LEAD);
    handover.owner().ifPresent(owner -> owners.requireNotTheProviders(by, owner));
    ContactDetails details = details(by);
    Lead lead = filed(by, kept(by.engagement(), handover, details));
    events.publishEvent(new LeadChanged(by.engagement(), lead, lead.standing()));
    return new Submitted(lead, details.dropped());
  }

  private static ContactDetails details(Member by) {
    return new ContactDetails(by.engagement().terms());
  }

  private static Handover kept(Engagement engagement, Handover lead, ContactDetails details) {
    return LeadWording.kept(engagement, lead, details);
  }

  private static String likeness(UUID engagement, Handover lead) {
    return Likeness.hash(engagement, lead.company(), lead.contact());
  }

  private Lead filed(Member by, Handover kept) {
    Engagement engagement = by.engagement();
    String likeness = likeness(engagement.id(), kept);
    if (exclusions.has(engagement.id(), likeness)) {
      throw new AskedNotToBeContacted();
    }
    Instant now = clock.instant();
    UUID id = TimeOrderedId.at(now);
    deeds.insert(id, engagement, likeness, kept, by.person(), now);
    Happening first =
        new Happening(
            1,
            Deed.SUBMITTED,
            by.person(),
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Week week = Week.at(now, engagement.terms().zone());
    deeds.note(id, engagement.id(), week, first, engagement.terms().leads().verdictMinutes());
    return rows.find(engagement.id(), id).orElseThrow();
  }

  /** Answers what the client wanted to know; the clock runs again. */
  @Transactional
  public Lead inform(Member by, UUID lead, String words) {
    by.require(Act.SUBMIT_A_LEAD);
    LeadFile file = files.take(by, lead);
    Said said =
        LeadWording.said(by.engagement(), words)
            .map(Said::words)
            .orElseThrow(InformationMissing::new);
    return files.done(file, Deed.INFORMED, by.person(), said);
  }

  /**
   * Hands over again what was refused for now.
   *
   * @throws NotBackYet before its date
   */
  @Transactional
  public Lead resubmit(Member by, UUID lead) {
    by.require(Act.SUBMIT_A_LEAD);
    LeadFile file = files.take(by, lead);
    Optional<LocalDate> on = file.lead().standing().day();
    on.filter(day -> file.lead().state() == State.RECYCLED && day.isAfter(file.today()))
        .ifPresent(
            day -> {
              throw new NotBackYet(day);
            });
    return files.done(file, Deed.RESUBMITTED, by.person(), Said.NOTHING);
  }

  /**
   * Contests a refusal with evidence; a second rater of the client then judges without seeing the
   * first verdict.
   *
   * @throws OnlyTheProviderContests for anybody of the client
   * @throws TooLateToContest after seven days, or after a second verdict
   */
  @Transactional
  public Lead contest(Member by, UUID lead, String evidence) {
    requireContest(by);
    LeadFile file = files.take(by, lead);
    Happening refusal = file.lead().standing();
    boolean isSecond = refusal.deed() == Deed.UPHELD;
    if (isSecond || file.now().isAfter(refusal.at().plus(CONTEST))) {
      throw new TooLateToContest();
    }
    Said said =
        LeadWording.said(by.engagement(), evidence)
            .map(Said::words)
            .orElseThrow(EvidenceMissing::new);
    return files.done(file, Deed.CONTESTED, by.person(), said);
  }

  /**
   * Goes on where that person may contest refusals.
   *
   * @throws OnlyTheProviderContests for anybody of the client
   */
  public static void requireContest(Member by) {
    if (!by.may(Act.CONTEST_A_VERDICT) && by.may(Act.JUDGE_A_LEAD)) {
      throw new OnlyTheProviderContests();
    }
    by.require(Act.CONTEST_A_VERDICT);
  }

  /** Records that the person asked never to be contacted: the end of the lead. */
  @Transactional
  public Lead oppose(Member by, UUID lead) {
    by.require(Act.RECORD_AN_OPPOSITION);
    LeadFile file = files.take(by, lead);
    Lead opposed = files.done(file, Deed.OPPOSED, by.person(), Said.NOTHING);
    exclusions.add(opposed, file.now());
    return opposed;
  }

  /**
   * Takes back one's own last act on a lead; the handing over is none.
   *
   * @throws UndoIsOver after ten minutes, and for anybody else's act
   */
  @Transactional
  public Lead undo(Member by, UUID lead) {
    by.require(Act.UNDO_ON_A_LEAD);
    LeadFile file = files.take(by, lead);
    Happening last = file.lead().standing();
    if (last.deed() == Deed.SUBMITTED
        || file.lead().forgotten()
        || !last.by().equals(by.person())
        || file.now().isAfter(last.at().plus(UNDO))) {
      throw new UndoIsOver();
    }
    if (last.deed() == Deed.OPPOSED) {
      exclusions.remove(file.lead());
    }
    return files.undone(file);
  }
}
