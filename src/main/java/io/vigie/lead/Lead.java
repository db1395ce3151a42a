package io.vigie.lead;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An engaged, described prospect whom the provider handed over.
 *
 * @param number of the engagement: {@code L-7}
 * @param company empty once the person was forgotten
 * @param contact a name, or an id by which the client knows the person; shown to one reader alone
 * @param link where the client's CRM knows more
 * @param consent of a consumer: where and when that person agreed to be called
 * @param owner the closer who owes the verdict, by Slack's user id; else the referent does
 * @param standing the line of the history on which it stands
 * @param waitingSince since when it waits on the client; empty while it does not
 * @param waited the working minutes for which it waited before that
 * @param owed within how many working minutes its verdict is owed: as agreed when it came
 */
public record Lead(
    UUID id,
    UUID engagement,
    int number,
    String company,
    String contact,
    Temperature temperature,
    Optional<String> context,
    Optional<String> link,
    Optional<String> consent,
    Optional<String> owner,
    PersonId submittedBy,
    Instant submittedAt,
    Happening standing,
    Optional<Instant> waitingSince,
    int waited,
    int owed,
    boolean forgotten) {

  /** {@code L-7}. */
  public String name() {
    return "L-" + number;
  }

  /** Told by what was last done to it. */
  public State state() {
    return standing.deed().state();
  }

  /** How the channel names the person: by initials, or by the id where it is one. */
  public String initials() {
    return Likeness.initials(contact);
  }
}
