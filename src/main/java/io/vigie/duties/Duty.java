package io.vigie.duties;

import io.vigie.arbitration.Question;
import io.vigie.arbitration.Rung;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.lead.LeadOwed;
import io.vigie.playbook.Play;
import io.vigie.setup.Action;
import io.vigie.setup.Gate;
import io.vigie.setup.Readiness;
import io.vigie.shared.Week;
import io.vigie.signal.SignalGroup;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Something that one person owes. */
public sealed interface Duty {

  Engagement engagement();

  /** Who owes it, by Slack's user id. */
  String owner();

  /**
   * Figures of the week whose digest comes next.
   *
   * @param kpis those that are missing; none where nothing at all was ever entered
   * @param due when the digest is posted
   */
  record MissingFigures(
      Engagement engagement, String owner, Week week, List<Kpi> kpis, ZonedDateTime due)
      implements Duty {}

  /**
   * An open question that waits for this person's decision.
   *
   * @param rung how far the prompts have climbed
   */
  record ToDecide(Engagement engagement, String owner, Question question, Rung rung)
      implements Duty {}

  /** A question that waits for information from whoever asked it. */
  record ToInform(Engagement engagement, String owner, Question question) implements Duty {}

  /** A default took effect by silence, and is to be confirmed. */
  record ToConfirm(Engagement engagement, String owner, Question question) implements Duty {}

  /** Something of the readiness list. */
  record ToMakeReady(Engagement engagement, String owner, Readiness.Item item, LocalDate today)
      implements Duty {}

  /** A gate whose day has come. */
  record ToPassGate(Engagement engagement, String owner, Gate gate) implements Duty {}

  /** Drafts for the playbook that wait for the referent's word. */
  record ToPublish(Engagement engagement, String owner, List<Play> drafts) implements Duty {}

  /** An action that was taken at a meeting. */
  record ToAct(Engagement engagement, String owner, Action action) implements Duty {}

  /** A lead that waits for this person. */
  record OnLead(Engagement engagement, String owner, LeadOwed owed) implements Duty {}

  /**
   * Signals that nobody looked at yet.
   *
   * @param count how many groups of them
   * @param oldest the one that waits longest
   */
  record ToTriage(Engagement engagement, String owner, int count, SignalGroup oldest)
      implements Duty {}

  /** A decision whose review date has come. */
  record ToReview(Engagement engagement, String owner, Question question) implements Duty {}
}
