package io.vigie.slack.lead;

import io.vigie.engagement.PersonId;
import io.vigie.lead.Deed;
import io.vigie.lead.Happening;
import io.vigie.lead.Lead;
import io.vigie.lead.RejectionReason;
import io.vigie.lead.State;
import io.vigie.lead.Temperature;
import io.vigie.playbook.Play;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.slack.Strange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Leads in every state, on which every card is tried. */
public final class LeadCases {

  static final PersonId KARIM = new PersonId("U0KARIM", "T0CLIENT");
  static final PersonId HERY = new PersonId("U0HERY", "T0PROVIDER");
  static final Instant HANDED_OVER = Instant.parse("2026-11-16T09:20:00Z");
  static final Instant LATER = Instant.parse("2026-11-17T14:05:00Z");

  private LeadCases() {}

  /** A lead to which that was done last. */
  static Lead by(Deed deed) {
    return lead("Boulanger SA", "Jeanne Doe", line(deed, said(deed)), false);
  }

  private static Optional<String> said(Deed deed) {
    return switch (deed) {
      case INFORMATION_ASKED -> Optional.of("Who signs the budget?");
      case INFORMED -> Optional.of("The HR director, with the CFO.");
      case REJECTED, UPHELD -> Optional.of("The office manager decides nothing here.");
      case CONTESTED -> Optional.of("She signs up to 20 k€, it is on the site.");
      default -> Optional.empty();
    };
  }

  static Happening line(Deed deed, Optional<String> words) {
    boolean refusal = deed == Deed.REJECTED || deed == Deed.UPHELD;
    boolean dated =
        deed == Deed.BOOKED || deed == Deed.RESCHEDULED || deed.state() == State.RECYCLED;
    boolean byAgent = deed == Deed.SUBMITTED || deed == Deed.INFORMED || deed == Deed.CONTESTED;
    return new Happening(
        3,
        deed,
        byAgent ? HERY : KARIM,
        deed == Deed.SUBMITTED ? HANDED_OVER : LATER,
        Optional.of(RejectionReason.WRONG_PERSON).filter(reason -> refusal),
        words,
        Optional.of(LocalDate.of(2026, 12, 3)).filter(day -> dated),
        Optional.empty(),
        false);
  }

  /** What the playbook says of temperatures. */
  public static Play definition() {
    return new Play(
        UUID.fromString("00000000-0000-0000-0000-000000000003"),
        UUID.fromString("00000000-0000-0000-0000-00000000acee"),
        3,
        Play.Kind.DEFINITION,
        Language.EN,
        "Hot, warm, cold",
        "Hot: budget and date are named. Warm: a need, no date. Cold: the right company.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        KARIM,
        HANDED_OVER,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** What a line of a file may break. */
  static Refusal refusal() {
    return new Broken();
  }

  private static final class Broken extends Refusal {
    @Override
    public String rule() {
      return "ContactMissing";
    }
  }

  /** One that waits for its verdict. */
  public static Lead waiting() {
    return by(Deed.SUBMITTED);
  }

  /** One that a spreadsheet would run. */
  public static Lead formula() {
    return lead("=1+1", "Jeanne Doe", line(Deed.ACCEPTED, Optional.empty()), false);
  }

  static Lead forgotten() {
    return lead("", "", line(Deed.WON, Optional.empty()), true);
  }

  static Lead strange() {
    return lead(
        Strange.NAME,
        Strange.NAME,
        line(Deed.INFORMATION_ASKED, Optional.of(Strange.LONG.substring(0, 3_000))),
        false);
  }

  private static Lead lead(String company, String contact, Happening standing, boolean forgotten) {
    boolean isStrange = company.equals(Strange.NAME);
    return new Lead(
        UUID.fromString("00000000-0000-0000-0000-000000000117"),
        UUID.fromString("00000000-0000-0000-0000-00000000acee"),
        7,
        company,
        contact,
        Temperature.HOT,
        Optional.of(
            isStrange
                ? Strange.LONG.substring(0, 3_000)
                : "Wants a demo before Christmas, 60 employees."),
        Optional.of("https://crm.example.com/leads/4711?a=1&b=2"),
        isStrange ? Optional.of(Strange.NAME) : Optional.empty(),
        Optional.of("U0KARIM"),
        HERY,
        HANDED_OVER,
        standing,
        Optional.of(standing.at()).filter(at -> standing.deed().state() == State.SUBMITTED),
        0,
        1080,
        forgotten);
  }
}
