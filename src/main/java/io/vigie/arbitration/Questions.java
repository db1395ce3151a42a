package io.vigie.arbitration;

import io.vigie.arbitration.Case.Cases;
import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for everybody: asking, adding, answering what the decider wants to know, taking back.
 */
@Service
public class Questions {

  private final QuestionDeeds deeds;
  private final Cases cases;
  private final Defaults defaults;
  private final Clock clock;

  Questions(QuestionDeeds deeds, Cases cases, Defaults defaults, Clock clock) {
    this.deeds = deeds;
    this.cases = cases;
    this.defaults = defaults;
    this.clock = clock;
  }

  /**
   * Files a question.
   *
   * @throws OnlyTheReferentDecides where a default on silence is set by anybody but the decider
   * @throws DueInThePast where it is due before today
   * @throws TooManyOptions where nobody could weigh them
   */
  @Transactional
  public Question ask(Member by, Draft draft) {
    by.require(Act.ASK_A_QUESTION);
    Wording.check(draft);
    LocalDate today = cases.cover(by.engagement()).today();
    if (draft.due().isBefore(today)) {
      throw new DueInThePast(draft.due());
    }
    if (draft.onSilence().isPresent() && !by.may(Act.DECIDE)) {
      throw new OnlyTheReferentDecides(by.engagement().terms().referent());
    }
    Case filed = file(by, draft);
    draft.onSilence().ifPresent(silence -> defaults.set(filed, silence, by.person()));
    return cases.done(filed, Deed.ASKED, Optional.of(by.person()), Optional.empty());
  }

  private Case file(Member by, Draft draft) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    deeds.insert(id, by.engagement().id(), draft, by.person(), now);
    int place = 0;
    for (Option option : draft.options()) {
      deeds.addOption(id, place++, option);
    }
    return cases.take(by, id);
  }

  /** Adds to an open question's context. */
  @Transactional
  public Question addContext(Member by, UUID question, String words) {
    by.require(Act.ADD_TO_A_QUESTION);
    Case open = cases.take(by, question).requireOpen();
    String added = Wording.reason(words);
    String context = open.question().context().map(text -> text + "\n" + added).orElse(added);
    deeds.setContext(question, context);
    return cases.done(open, Deed.CONTEXT_ADDED, Optional.of(by.person()), Optional.of(added));
  }

  /** Adds an option to an open question. */
  @Transactional
  public Question addOption(Member by, UUID question, Option option) {
    by.require(Act.ADD_TO_A_QUESTION);
    Wording.check(option);
    Case open = cases.take(by, question).requireOpen();
    int place = open.question().options().size();
    if (place >= Wording.OPTIONS) {
      throw new TooManyOptions(Wording.OPTIONS);
    }
    deeds.addOption(question, place, option);
    return cases.done(
        open, Deed.OPTION_ADDED, Optional.of(by.person()), Optional.of(option.words()));
  }

  /**
   * Answers what the decider wanted to know; the clock runs again.
   *
   * @throws NoInformationAsked where nobody waits for any
   */
  @Transactional
  public Question inform(Member by, UUID question, String words) {
    by.require(Act.ADD_TO_A_QUESTION);
    Case open = cases.take(by, question);
    if (open.question().state() != Question.State.NEEDS_INFORMATION) {
      throw new NoInformationAsked(open.question().name());
    }
    String information = Wording.reason(words);
    deeds.informed(question, open.today());
    return cases.done(
        open, Deed.INFORMATION_GIVEN, Optional.of(by.person()), Optional.of(information));
  }

  /**
   * Takes an open question back. One that was reopened is decided again, as it was.
   *
   * @throws OnlyTheAskerWithdraws for anybody but the asker and the decider
   */
  @Transactional
  public Question withdraw(Member by, UUID question, String reason) {
    by.require(Act.WITHDRAW_A_QUESTION);
    Case open = cases.take(by, question);
    requireOwn(by, open);
    open.requireOpen();
    Optional<String> why = Optional.of(Wording.reason(reason));
    PersonId person = by.person();
    long line = cases.note(open, Deed.WITHDRAWN, person, why);
    deeds.forgetTheRound(open.question());
    if (open.question().decision().isEmpty()) {
      deeds.withdraw(question, line);
    }
    return cases.told(open, Deed.WITHDRAWN, Optional.of(person), why);
  }

  private static void requireOwn(Member by, Case open) {
    PersonId asker = open.question().askedBy();
    if (by.right(Act.WITHDRAW_A_QUESTION) != Right.YES
        && !by.person().equals(asker)
        && !open.cover().allows(by.person(), open.question().decider())) {
      throw new OnlyTheAskerWithdraws(asker.user());
    }
  }
}
