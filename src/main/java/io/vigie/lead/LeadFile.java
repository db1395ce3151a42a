package io.vigie.lead;

import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A lead's file in somebody's hand: held until the transaction ends, so that what happens to a lead
 * happens one after the other.
 */
record LeadFile(
    Engagement engagement, Lead lead, List<Happening> history, FeedbackClock clock, Instant now) {

  LocalDate today() {
    return now.atZone(clock.zone()).toLocalDate();
  }

  /** What is to be written, when where the lead stands allows it. */
  Happening line(Deed deed, PersonId by, Said said) {
    require(deed);
    boolean isFirstVerdict = lead.state().isUndecided() && deed.state() != State.NEEDS_INFORMATION;
    return new Happening(
        history.size() + 1,
        deed,
        by,
        now,
        said.reason(),
        said.words(),
        said.day(),
        Optional.of(Course.of(history, clock).waited(now, clock))
            .filter(minutes -> isFirstVerdict && deed != Deed.INFORMED),
        false);
  }

  private void require(Deed deed) {
    if (lead.forgotten()) {
      throw new LeadForgotten(lead.name());
    }
    if (lead.state().next().contains(deed)) {
      return;
    }
    boolean isVerdict = State.SUBMITTED.next().contains(deed);
    if (isVerdict && !lead.state().isUndecided()) {
      throw new AlreadyJudged(lead.name(), lead.standing().by().user());
    }
    throw new NotPossibleNow(lead.name());
  }

  /** What is said with an act. */
  record Said(Optional<RejectionReason> reason, Optional<String> words, Optional<LocalDate> day) {
    static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

    static Said words(String words) {
      return new Said(Optional.empty(), Optional.of(words), Optional.empty());
    }

    static Said on(LocalDate day) {
      return new Said(Optional.empty(), Optional.empty(), Optional.of(day));
    }
  }

  /** Takes files up and puts down what was done. */
  @Component
  static class LeadFiles {
    private final LeadRows rows;
    private final LeadDeeds deeds;
    private final DaysOff daysOff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadFiles(
        LeadRows rows,
        LeadDeeds deeds,
        DaysOff daysOff,
        ApplicationEventPublisher events,
        Clock clock) {
      this.rows = rows;
      this.deeds = deeds;
      this.daysOff = daysOff;
      this.events = events;
      this.clock = clock;
    }

    FeedbackClock clock(Engagement engagement) {
      return new FeedbackClock(daysOff.ofClient(engagement), engagement.terms().zone());
    }

    LeadFile take(Member by, UUID id) {
      Engagement engagement = by.engagement();
      Instant now = clock.instant();
      if (!rows.lock(engagement.id(), id)) {
        throw new NoSuchLead(id.toString());
      }
      Lead lead = rows.find(engagement.id(), id).orElseThrow();
      return new LeadFile(engagement, lead, rows.history(id), clock(engagement), now);
    }

    /** Writes it, and tells everybody; the lead as it stands now. */
    Lead done(LeadFile file, Deed deed, PersonId by, Said said) {
      Happening line = file.line(deed, by, said);
      Week week = Week.at(file.now(), file.clock().zone());
      deeds.note(file.lead().id(), file.engagement().id(), week, line, file.lead().owed());
      List<Happening> history = new ArrayList<>(file.history());
      history.add(line);
      return told(file, history, line);
    }

    /** Takes the line back on which the lead stands. */
    Lead undone(LeadFile file) {
      Happening taken = file.lead().standing();
      deeds.undo(file.lead().id(), taken.line(), file.now());
      return told(
          file,
          rows.history(file.lead().id()),
          new Happening(
              taken.line(),
              taken.deed(),
              taken.by(),
              taken.at(),
              taken.reason(),
              taken.words(),
              taken.day(),
              taken.waited(),
              true));
    }

    private Lead told(LeadFile file, List<Happening> history, Happening line) {
      UUID engagement = file.engagement().id();
      deeds.stand(file.lead().id(), Course.of(history, file.clock()), file.now());
      Lead after = rows.find(engagement, file.lead().id()).orElseThrow();
      events.publishEvent(new LeadChanged(file.engagement(), after, line));
      return after;
    }
  }
}
