package io.vigie.arbitration;

import io.vigie.engagement.Member;
import java.time.LocalDate;
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

  /** Whether that person decides this question at this moment. */
  public boolean mayDecide(Member member, Question question) {
    throw new UnsupportedOperationException();
  }

  /**
   * Decides an open question.
   *
   * @throws AlreadyDecided where somebody was faster; it carries the decision that stands
   * @throws RationaleMissing where nothing says why
   */
  @Transactional
  public Question decide(Member by, UUID question, Ruling ruling) {
    throw new UnsupportedOperationException();
  }

  /** Hands the ball back to the asker; the clock stands until the information comes. */
  @Transactional
  public Question needInformation(Member by, UUID question, String what) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts an open question off; the clock stands meanwhile.
   *
   * @throws SnoozedOftenEnough the fourth time
   */
  @Transactional
  public Question snooze(Member by, UUID question, Snooze until) {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands an open question over to the deputy.
   *
   * @throws NoDeputyNamed where the engagement has none
   */
  @Transactional
  public Question delegate(Member by, UUID question) {
    throw new UnsupportedOperationException();
  }

  /**
   * Says what holds if nobody answers.
   *
   * @throws DefaultBeforeDue where it would speak before the due date
   */
  @Transactional
  public Question setDefault(Member by, UUID question, Draft.Silence silence) {
    throw new UnsupportedOperationException();
  }

  /** Makes a provisional answer a decision. */
  @Transactional
  public Question confirm(Member by, UUID question) {
    throw new UnsupportedOperationException();
  }

  /** Leaves a decision as it is, on its review date, and says when to look again, if ever. */
  @Transactional
  public Question keep(Member by, UUID question, Optional<LocalDate> reviewOn) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /**
   * Replaces a decision by another, under a number of its own; each names the other.
   *
   * @return the new one
   * @throws NotDecided where there is nothing to replace
   */
  @Transactional
  public Question supersede(Member by, UUID question, Ruling ruling, String reason) {
    throw new UnsupportedOperationException();
  }
}
