package io.vigie.slack.doctor;

import static io.vigie.slack.Golden.assertApproved;

import io.vigie.engagement.EngagementStory;
import io.vigie.outbox.OutboxState;
import io.vigie.outbox.ParkedMessage;
import io.vigie.shared.Language;
import io.vigie.shared.Mention;
import io.vigie.shared.Week;
import io.vigie.slack.SlackFacts;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorCardsTest {

  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2008, 7, 28, 9, 0, 0, 0, ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @EnumSource
  void allIsWell(Language language) {
    card("well", language, found(language, slack(0, Optional.empty()), Set.of(), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void whatTakesLongerToFindOut(Language language) {
    Object[] database = {"kind", "H2", "megabytes", 3L, "millis", 1L};
    examined(
        "examined-well",
        language,
        Finding.well("membership"),
        Finding.well("post_only"),
        Finding.well("referent"),
        Finding.well("appointments", "digest", MONDAY, "list", MONDAY.plusDays(1)),
        Finding.well("database", database));
    examined(
        "examined-ill",
        language,
        Finding.not("membership"),
        Finding.not("archived"),
        Finding.not("channel_unseen", "error", "channel_not_found"),
        Finding.not("post_only", "teams", Strange.NAME),
        Finding.not("referent", "referent", new Mention("U0CLAIRE")),
        Finding.not("referent_unseen", "error", "user_not_visible"),
        Finding.not("pause"),
        Finding.not("appointments"),
        Finding.not("database", database));
  }

  private static void examined(String name, Language language, Finding... found) {
    Card card = ExaminationCard.of(List.of(found), Texts.in(language));
    SlackLimits.assertKept(card, "U0CLAIRE");
    assertApproved("doctor-" + name + "_" + language.key(), card);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWell(Language language) {
    Findings ill =
        found(
            language,
            slack(400, Optional.of("invalid_auth")),
            Set.of("chat:write", "im:write"),
            List.of(
                parked(1, "digest/2008-W29", "digest", "C0SHARED", true, "timeout"),
                parked(2, "duties/2008-07-25/U0HERY", "duties", "U0HERY", false, "user_not_found"),
                parked(3, "engagement/welcome", "notice", "C0SHARED", false, "channel_not_found")));
    card("ill", language, ill);
    card(
        "no-appointment",
        language,
        new Findings(
            ill.engagement(),
            true,
            ill.slack(),
            Set.of(),
            "H2",
            Optional.empty(),
            ill.nextWeek(),
            new OutboxState(1, 0, 0, Optional.empty()),
            List.of(),
            "1.0"));
  }

  @ParameterizedTest
  @EnumSource
  void theLongestAndStrangest(Language language) {
    card(
        "strange",
        language,
        found(
            language,
            slack(-9_999_999, Optional.of(Strange.LONG)),
            Set.of(Strange.LONG),
            LongStream.range(0, 1_000)
                .mapToObj(n -> parked(n, Strange.NAME, "x", "C0SHARED", true, Strange.LONG))
                .toList()));
  }

  @ParameterizedTest
  @EnumSource
  void theNoticeOfAParkedMessage(Language language) {
    Texts t = Texts.in(language);
    drawn("notice", language, DoctorCard.notice("digest/2008-W29", "digest", t));
    drawn("notice-strange", language, DoctorCard.notice(Strange.LONG, Strange.LONG, t));
  }

  private static Findings found(
      Language language, SlackFacts slack, Set<String> missing, List<ParkedMessage> parked) {
    return new Findings(
        EngagementStory.acme(language),
        false,
        slack,
        missing,
        "PostgreSQL",
        Optional.of(MONDAY),
        Week.of(2008, 30),
        new OutboxState(parked.size(), parked.size(), 0, Optional.empty()),
        parked,
        "1.0");
  }

  private static SlackFacts slack(int skew, Optional<String> error) {
    return new SlackFacts(
        Optional.of("T0ACME"),
        Optional.empty(),
        Optional.empty(),
        Optional.of("U0VIGIE"),
        Optional.of("B0VIGIE"),
        Set.of(),
        Optional.of(Duration.ofSeconds(skew)),
        Optional.empty(),
        error);
  }

  private static ParkedMessage parked(
      long number, String slot, String kind, String to, boolean unsure, String because) {
    Instant since = Instant.parse("2008-07-25T14:02:00Z");
    return new ParkedMessage(number, slot, kind, to, since, unsure, because);
  }

  private static void card(String name, Language language, Findings found) {
    drawn(name, language, DoctorCard.of(found, Texts.in(language)));
  }

  private static void drawn(String name, Language language, Card card) {
    SlackLimits.assertKept(card, "U0HERY");
    assertApproved("doctor-" + name + "_" + language.key(), card);
  }
}
