package io.vigie.arbitration;

import io.vigie.arbitration.Cover.Covers;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A question in somebody's hand: held until the transaction ends, so that what happens to it
 * happens one after the other.
 */
record Case(Cover cover, Question question, Instant now) {

  LocalDate today() {
    return cover.today();
  }

  UUID id() {
    return question.id();
  }

  Case requireOpen() {
    question
        .decision()
        .filter(standing -> !question.isOpen())
        .ifPresent(
            standing -> {
              throw new AlreadyDecided(question, standing);
            });
    if (!question.isOpen()) {
      throw new NotOpen(question.name());
    }
    return this;
  }

  /** The ball is with the decider, and not with the asker. */
  Case requireAnswerable() {
    if (question.state() == Question.State.NEEDS_INFORMATION) {
      throw new NotOpen(question.name());
    }
    return this;
  }

  /** The answer that stands, of a question that nobody has opened again. */
  Decision requireDecided() {
    return question
        .decision()
        .filter(standing -> !question.isOpen() && question.supersededBy().isEmpty())
        .orElseThrow(() -> new NotDecided(question.name()));
  }

  /** Takes questions up and puts down what was done to them. */
  @Component
  static class Cases {
    private final QuestionRows rows;
    private final QuestionDeeds deeds;
    private final Covers covers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
        QuestionRows rows,
        QuestionDeeds deeds,
        Covers covers,
        ApplicationEventPublisher events,
        Clock clock) {
      this.rows = rows;
      this.deeds = deeds;
      this.covers = covers;
      this.events = events;
      this.clock = clock;
    }

    Cover cover(Engagement engagement) {
      return covers.of(engagement, clock.instant());
    }

    Case take(Member by, UUID question) {
      return take(by.engagement(), question);
    }

    Case take(Engagement engagement, UUID question) {
      Instant now = clock.instant();
      if (!rows.lock(engagement.id(), question)) {
        throw new NoSuchQuestion(question.toString());
      }
      Cover cover = covers.of(engagement, now);
      return new Case(cover, rows.find(cover, question).orElseThrow(), now);
    }

    /** Writes the history's line, before what points to it. */
    long note(Case of, Deed deed, PersonId by, Optional<String> words) {
      return deeds.note(of.id(), new Happening(deed, Optional.of(by), of.now(), words));
    }

    /** Writes a line and tells everybody; the question as it stands now. */
    Question done(Case of, Deed deed, Optional<PersonId> by, Optional<String> words) {
      deeds.note(of.id(), new Happening(deed, by, of.now(), words));
      return told(of, deed, by, words);
    }

    /** Tells everybody what was written already. */
    Question told(Case of, Deed deed, Optional<PersonId> by, Optional<String> words) {
      Cover cover = covers.of(of.cover().engagement(), of.now());
      Question after = rows.find(cover, of.id()).orElseThrow();
      events.publishEvent(
          new QuestionChanged(cover.engagement(), after, new Happening(deed, by, of.now(), words)));
      return after;
    }
  }
}
