package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Terms.Market;
import java.util.Optional;

/** What may be said of a lead, and how long; phone numbers and addresses are left out of it. */
final class LeadWording {

  static final int NAME = 200;
  static final int LINK = 500;
  static final int TEXT = 3_000;

  private LeadWording() {}

  /**
   * The same, as it may be kept.
   *
   * @throws CompanyMissing and so on, where something is missing or too long
   */
  static Handover kept(Engagement engagement, Handover lead, ContactDetails details) {
    Handover kept =
        new Handover(
            fits(details.leftOut(lead.company()), NAME),
            fits(details.leftOut(lead.contact()), NAME),
            lead.temperature(),
            details.leftOut(lead.context()).map(text -> fits(text, TEXT)),
            details.link(lead.link().map(String::strip)).map(link -> fits(link, LINK)),
            lead.owner(),
            details.leftOut(lead.consent()).map(text -> fits(text, LINK)));
    if (isNothing(kept.company())) {
      throw new CompanyMissing();
    }
    if (isNothing(kept.contact())) {
      throw new ContactMissing();
    }
    if (engagement.terms().market() == Market.B2C && kept.consent().isEmpty()) {
      throw new ConsentMissing();
    }
    return kept;
  }

  private static boolean isNothing(String left) {
    return left.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Words that go with an act; empty where nothing is left of them. */
  static Optional<String> said(Engagement engagement, String words) {
    return Optional.of(new ContactDetails(engagement.terms()).leftOut(words))
        .filter(left -> !left.isBlank())
        .map(left -> fits(left, TEXT));
  }

  private static String fits(String words, int most) {
    if (words.length() > most) {
      throw new LeadTextTooLong(most);
    }
    return words;
  }
}
