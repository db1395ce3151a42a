package io.vigie.arbitration;

import io.vigie.arbitration.Case.Cases;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the one who decides: the referent, or the deputy in turn. Each act throws {@link
 * OnlyTheReferentDecides} for anybody else, and {@link NoSuchQuestion} for a question of another
 * engagement.
 */
@Service
public class Decisions {

  private static final int TO_DECIDE_AGAIN = 5;

  private final QuestionDeeds deeds;
  private final Cases cases;
  private final Defaults defaults;

  Decisions(QuestionDeeds deeds, Cases cases, Defaults defaults) {
    this.deeds = deeds;
    this.cases = cases;
    this.defaults = defaults;
  }

  /** Whether that person decides this question at this moment. */
  @Transactional(readOnly = true)
  public boolean mayDecide(Member member, Question question) {
    return member.engagement().isActive()
        && member.engagement().id().equals(question.engagement())
        && (member.may(Act.DECIDE)
            || cases.cover(member.engagement()).allows(member.person(), question.decider()));
  }

  /**
   * Decides an open question.
   *
   * @throws AlreadyDecided where somebody was faster; it carries the decision that stands
   * @throws RationaleMissing where nothing says why
   */
  @Transactional
  public Question decide(Member by, UUID question, Ruling ruling) {
    Case open = cases.take(by, question);
    if (wasInTurn(by, open)) {
      open.requireOpen();
    }
    return write(mine(by, open).requireOpen(), by, ruling);
  }

  /** A deputy whose turn ended with somebody else's decision is told of that decision. */
  private static boolean wasInTurn(Member by, Case taken) {
    return by.engagement().deputy().filter(by.person()::equals).isPresent()
        && taken.question().decision().isPresent();
  }

  private Question write(Case open, Member by, Ruling ruling) {
    Decision decision = decision(open, by, ruling);
    deeds.forgetTheRound(open.question());
    if (!deeds.decide(open.id(), decision)) {
      Question settled = cases.take(by, open.id()).question();
      throw new AlreadyDecided(settled, settled.decision().orElseThrow());
    }
    return cases.done(open, Deed.DECIDED, Optional.of(by.person()), Optional.of(decision.words()));
  }

  private static Decision decision(Case open, Member by, Ruling ruling) {
    Question question = open.question();
    LocalDate from = ruling.inForceFrom().orElse(open.today());
    if (ruling.reviewOn().filter(review -> !review.isAfter(from)).isPresent()) {
      throw new ReviewBeforeInForce(from);
    }
    return new Decision(
        question.decision().map(standing -> standing.sequence() + 1).orElse(1),
        Wording.place(ruling.answer(), question),
        Wording.inWords(ruling.answer(), question),
        Wording.rationale(ruling.rationale()),
        from,
        ruling.reviewOn(),
        by.person(),
        open.now(),
        false);
  }

  /** Hands the ball back to the asker; the clock stands until the information comes. */
  @Transactional
  public Question needInformation(Member by, UUID question, String what) {
    Case open = mine(by, question).requireOpen().requireAnswerable();
    Optional<String> words = Optional.of(Wording.reason(what));
    long line = cases.note(open, Deed.INFORMATION_ASKED, by.person(), words);
    deeds.askInformation(question, line, open.today());
    return cases.told(open, Deed.INFORMATION_ASKED, Optional.of(by.person()), words);
  }

  /**
   * Puts an open question off; the clock stands meanwhile.
   *
   * @throws SnoozedOftenEnough the fourth time
   */
  @Transactional
  public Question snooze(Member by, UUID question, Snooze until) {
    Case open = mine(by, question).requireOpen().requireAnswerable();
    if (open.question().snoozes() >= Snooze.MOST) {
      throw new SnoozedOftenEnough(Snooze.MOST);
    }
    LocalDate back = until.from(open.today());
    deeds.snooze(question, open.today(), back);
    return cases.done(open, Deed.SNOOZED, Optional.of(by.person()), Optional.of(back.toString()));
  }

  /**
   * Hands an open question over to the deputy.
   *
   * @throws NoDeputyNamed where the engagement has none
   */
  @Transactional
  public Question delegate(Member by, UUID question) {
    Case open = mine(by, question).requireOpen();
    if (by.engagement().deputy().isEmpty()) {
      throw new NoDeputyNamed();
    }
    deeds.delegate(question, open.now());
    return cases.done(open, Deed.DELEGATED, Optional.of(by.person()), Optional.empty());
  }

  /**
   * Says what holds if nobody answers.
   *
   * @throws DefaultBeforeDue where it would speak before the due date
   */
  @Transactional
  public Question setDefault(Member by, UUID question, Draft.Silence silence) {
    Case open = mine(by, question).requireOpen();
    Question.Default set = defaults.set(open, silence, by.person());
    return cases.done(open, Deed.DEFAULT_SET, Optional.of(by.person()), Optional.of(set.words()));
  }

  /** Makes a provisional answer a decision. */
  @Transactional
  public Question confirm(Member by, UUID question) {
    Case decided = mine(by, question);
    Decision standing = decided.requireDecided();
    if (!deeds.confirm(question, standing.sequence(), decided.now())) {
      throw new AlreadyDecided(decided.question(), standing);
    }
    return cases.done(
        decided, Deed.CONFIRMED, Optional.of(by.person()), Optional.of(standing.words()));
  }

  /** Leaves a decision as it is, on its review date, and says when to look again, if ever. */
  @Transactional
  public Question keep(Member by, UUID question, Optional<LocalDate> reviewOn) {
    Case decided = mine(by, question);
    Decision standing = decided.requireDecided();
    if (reviewOn.filter(day -> !day.isAfter(decided.today())).isPresent()) {
      throw new ReviewBeforeInForce(decided.today());
    }
    deeds.reviewOn(question, standing.sequence(), reviewOn);
    return cases.done(
        decided, Deed.KEPT, Optional.of(by.person()), reviewOn.map(LocalDate::toString));
  }

  /**
   * Opens a decided question again; the old answer stays in force until another is given.
   *
   * @param due by when; five working days from now unless said
   * @throws NotDecided where there is nothing to reopen
   * @throws ReasonMissing without a reason, unless its review date has come
   */
  @Transactional
  public Question reopen(Member by, UUID question, String reason, Optional<LocalDate> due) {
    Case decided = mine(by, question);
    Decision standing = decided.requireDecided();
    boolean toReview = standing.reviewOn().filter(day -> !day.isAfter(decided.today())).isPresent();
    String why = toReview ? Wording.fits(reason.strip(), Wording.TEXT) : Wording.reason(reason);
    if (due.filter(day -> day.isBefore(decided.today())).isPresent()) {
      throw new DueInThePast(due.orElseThrow());
    }
    Optional<String> words = Optional.of(why).filter(text -> !text.isEmpty());
    long line = cases.note(decided, Deed.REOPENED, by.person(), words);
    deeds.forgetTheRound(decided.question());
    deeds.reopen(question, line);
    deeds.setDue(
        question,
        due.orElseGet(() -> decided.cover().calendar().plus(decided.today(), TO_DECIDE_AGAIN)));
    return cases.told(decided, Deed.REOPENED, Optional.of(by.person()), words);
  }

  /**
   * Replaces a decision by another, under a number of its own; each names the other.
   *
   * @return the new one
   * @throws NotDecided where there is nothing to replace
   */
  @Transactional
  public Question supersede(Member by, UUID question, Ruling ruling, String reason) {
    Case decided = mine(by, question);
    decided.requireDecided();
    Optional<String> why = Optional.of(Wording.reason(reason));
    Case successor = successor(by, decided);
    deeds.link(by.engagement().id(), decided.question().number(), successor.question().number());
    cases.done(decided, Deed.SUPERSEDED, Optional.of(by.person()), why);
    return write(successor, by, ruling);
  }

  /** The same question under the next number, to be answered anew. */
  private Case successor(Member by, Case decided) {
    Question old = decided.question();
    UUID id = UUID.randomUUID();
    Draft again =
        new Draft(
            old.words(),
            old.context(),
            old.options(),
            old.criteria(),
            decided.today(),
            old.blocks(),
            old.links(),
            List.of(),
            Optional.empty());
    deeds.insert(id, by.engagement().id(), again, by.person(), decided.now());
    for (int place = 0; place < old.options().size(); place++) {
      deeds.addOption(id, place, old.options().get(place));
    }
    Case successor = cases.take(by, id);
    cases.note(successor, Deed.ASKED, by.person(), Optional.of(old.name()));
    return successor;
  }

  /** A question in the hand of somebody who may decide it. */
  private Case mine(Member by, UUID question) {
    return mine(by, cases.take(by, question));
  }

  private static Case mine(Member by, Case taken) {
    if (!by.engagement().isActive()) {
      by.require(Act.DECIDE);
    }
    if (!by.may(Act.DECIDE) && !taken.cover().allows(by.person(), taken.question().decider())) {
      throw new OnlyTheReferentDecides(taken.question().decider().user());
    }
    return taken;
  }
}
