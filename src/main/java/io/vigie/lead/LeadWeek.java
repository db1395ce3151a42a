package io.vigie.lead;

import io.vigie.playbook.Play;
import java.util.List;
import java.util.Optional;

/**
 * What a week's digest says of leads.
 *
 * @param waiting how many wait on the client
 * @param oldest the one that has waited longest
 * @param refused why leads were refused in the week, the most frequent first
 * @param against the play in force that the most frequent reason speaks against
 * @param loud the reason that makes too large a share of the refusals of the last weeks
 * @param latency how long verdicts took lately: the client's own mirror
 * @param agreement of contested leads, how often two raters came to the same verdict lately
 */
public record LeadWeek(
    int waiting,
    Optional<Waiting> oldest,
    List<Refused> refused,
    Optional<Play> against,
    Optional<Loud> loud,
    Latency latency,
    Agreement agreement) {

  /** An engagement that uses no leads. */
  public static final LeadWeek NONE =
      new LeadWeek(
          0,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          new Latency(Optional.empty(), 0, 0, Optional.empty()),
          new Agreement(0, 0));

  public LeadWeek {
    refused = List.copyOf(refused);
  }

  /** A lead that waits on the client, and for how many working minutes. */
  public record Waiting(Lead lead, int minutes) {}

  /** How often leads were refused for that reason. */
  public record Refused(RejectionReason reason, int times) {}

  /** A reason that makes more than 30 % of at least ten refusals. */
  public record Loud(RejectionReason reason, int times, int refusals) {}

  /**
   * How long first verdicts took in the thirteen weeks up to this one.
   *
   * @param median working minutes on the client; none where nothing was judged
   * @param owed within how many working minutes; none where it was not the same for all
   */
  public record Latency(
      Optional<Double> median, int verdicts, int inTime, Optional<Integer> owed) {}

  /** Of so many leads that two people judged, so many had the same verdict twice. */
  public record Agreement(int same, int rated) {}
}
