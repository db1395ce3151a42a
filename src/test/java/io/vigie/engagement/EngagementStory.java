package io.vigie.engagement;

import io.vigie.engagement.Terms.Market;
import io.vigie.shared.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Acme RH and its provider Sud Contact, as they stand in the brief of every test. */
public final class EngagementStory {

  public static final PersonId REFERENT = new PersonId("U0CLAIRE", "T0ACME");
  public static final PersonId AGENT = new PersonId("U0HERY", "T0SUD");
  private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

  private EngagementStory() {}

  public static Engagement acme(Language language) {
    return between("Acme RH", "Sud Contact", language);
  }

  public static Engagement between(String client, String provider, Language language) {
    Instant begun = Instant.parse("2008-05-05T08:00:00Z");
    return new Engagement(
        ID,
        "C0SHARED",
        "T0ACME",
        new Terms(
            client,
            provider,
            REFERENT.user(),
            Optional.empty(),
            Optional.empty(),
            language,
            ZoneId.of("Europe/Paris"),
            Optional.of("FR"),
            Optional.of("MG"),
            Market.B2B,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            Optional.of(DayOfWeek.TUESDAY),
            Optional.of(LocalTime.of(10, 0)),
            LocalDate.of(2008, 5, 5)),
        REFERENT,
        begun,
        Optional.of(REFERENT.team()),
        Optional.of(begun));
  }

  public static Member theReferent(Engagement engagement) {
    return new Member(engagement, REFERENT, Optional.empty());
  }

  public static Member anAgent(Engagement engagement) {
    return new Member(engagement, AGENT, Optional.of(Side.PROVIDER));
  }

  /** Somebody of an organisation that the referent has not placed. */
  public static Member aStranger(Engagement engagement) {
    return new Member(engagement, AGENT, Optional.empty());
  }
}
