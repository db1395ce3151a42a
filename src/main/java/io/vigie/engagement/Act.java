package io.vigie.engagement;

import static io.vigie.engagement.Act.Right.NO;
import static io.vigie.engagement.Act.Right.OWN;
import static io.vigie.engagement.Act.Right.YES;

/**
 * What people do in an engagement, and who may. This table is the only place where rights are
 * written; every path asks it. What is whose own, its service knows.
 *
 * <p>The columns: the referent (or the deputy in turn), others of the client, the provider, people
 * without a side.
 */
public enum Act {
  READ(YES, YES, YES, YES),
  CHOOSE_A_LANGUAGE(YES, YES, YES, YES),
  POST_THE_CONSOLE(YES, YES, YES, NO),
  CHANGE_THE_ENGAGEMENT(YES, NO, NO, NO),
  MOVE_THE_ENGAGEMENT(YES, NO, NO, NO),
  PLACE_PEOPLE(YES, NO, NO, NO),
  ENTER_FIGURES(YES, YES, YES, NO),
  UNDO_FIGURES(OWN, OWN, OWN, NO),
  EXPLAIN_A_FIGURE(YES, OWN, OWN, NO),
  DEFINE_A_KPI(YES, NO, NO, NO),
  REBASE_A_KPI(YES, NO, NO, NO),
  POST_THE_DIGEST(YES, NO, NO, NO),
  EXPORT(YES, YES, YES, NO),
  RESOLVE_DELIVERIES(YES, YES, YES, NO),
  ASK_A_QUESTION(YES, YES, YES, NO),
  /** context, an option, the information that the decider wants */
  ADD_TO_A_QUESTION(YES, YES, YES, NO),
  WITHDRAW_A_QUESTION(YES, OWN, OWN, NO),
  /** everything that is the decider's, putting a question off and handing it over included */
  DECIDE(YES, NO, NO, NO),
  /** hand over, hand over again on its date, answer what the client wants to know */
  SUBMIT_A_LEAD(YES, YES, YES, NO),
  /** the verdict, what is to be known first, and everything that follows */
  JUDGE_A_LEAD(YES, YES, NO, NO),
  CONTEST_A_VERDICT(NO, NO, YES, NO),
  UNDO_ON_A_LEAD(OWN, OWN, OWN, NO),
  RECORD_AN_OPPOSITION(YES, YES, YES, NO),
  ERASE_A_PERSON(YES, NO, NO, NO),
  DRAFT_A_PLAY(YES, YES, YES, NO),
  /** writing a draft anew, or dropping it */
  REVISE_A_DRAFT(YES, OWN, OWN, NO),
  PUBLISH_A_PLAY(YES, NO, NO, NO),
  /** as a canvas of the channel */
  POST_THE_PLAYBOOK(YES, YES, YES, NO),
  /** what one's own company owes */
  PROVE_READINESS(YES, OWN, OWN, NO),
  ADAPT_READINESS(YES, NO, NO, NO),
  PASS_A_GATE(YES, NO, NO, NO),
  /** and opening it again */
  END_THE_ENGAGEMENT(YES, NO, NO, NO),
  /** to another provider, in another channel, once it is over */
  HAND_THE_ENGAGEMENT_ON(YES, NO, NO, NO),
  PLAN_THE_RAMP(YES, NO, NO, NO),
  /** one's own company's */
  TAKE_AN_ACTION(YES, OWN, OWN, NO),
  REPORT_A_SIGNAL(YES, YES, YES, YES),
  /** its details, and what it is put together with */
  TEND_A_SIGNAL(YES, OWN, OWN, OWN),
  TAKE_A_SIGNAL_BACK(OWN, OWN, OWN, OWN),
  /** what the client asked about it, or what one knows besides */
  COMMENT_ON_A_SIGNAL(YES, OWN, YES, OWN),
  TRIAGE_SIGNALS(YES, NO, NO, NO),
  SAY_WHEN_AWAY(YES, YES, YES, YES);

  /** What a column says. */
  public enum Right {
    YES,
    /** only what is the person's own: an entry, a figure */
    OWN,
    NO
  }

  private final Right referent;
  private final Right client;
  private final Right provider;
  private final Right unplaced;

  Act(Right referent, Right client, Right provider, Right unplaced) {
    this.referent = referent;
    this.client = client;
    this.provider = provider;
    this.unplaced = unplaced;
  }

  /** What people of that standing may. */
  public Right of(Standing standing) {
    return switch (standing) {
      case REFERENT -> referent;
      case CLIENT -> client;
      case PROVIDER -> provider;
      case UNPLACED -> unplaced;
    };
  }

  /** What is left to do once an engagement is over. */
  boolean outlives() {
    return switch (this) {
      case READ,
          CHOOSE_A_LANGUAGE,
          EXPORT,
          RESOLVE_DELIVERIES,
          END_THE_ENGAGEMENT,
          HAND_THE_ENGAGEMENT_ON,
          SAY_WHEN_AWAY,
          ERASE_A_PERSON ->
          true;
      default -> false;
    };
  }

  /** Whether nobody but the referent may. */
  boolean isTheReferentsAlone() {
    return client == NO && provider == NO && unplaced == NO;
  }
}
