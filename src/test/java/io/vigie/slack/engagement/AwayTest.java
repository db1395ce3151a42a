package io.vigie.slack.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is away says so, and everybody sees who covers. */
class AwayTest extends Story {

  @BeforeEach
  void anEngagementWithADeputy() {
    noEarlierStories();
    jdbc.sql("delete from absence").update();
    claire.submits(
        claire.opens("/vigie setup"),
        Map.of(
            "client_name", "Acme RH",
            "provider_name", "Sud Contact",
            "deputy", "UKARIM",
            "language", "en",
            "timezone", "Europe/Paris",
            "client_country", "FR",
            "digest_day", "mon",
            "digest_time", "09:00",
            "start_date", "2026-01-05"));
    deliver();
    SLACK.forget();
  }

  @Test
  void theReferentIsAwayAndTheDeputyCovers() {
    assertThat(claire.types("/vigie away until 4 December").toString())
        .contains("away until Fri 4 Dec", "<@UKARIM> decides meanwhile");
    assertThat(karim.types("/vigie status").toString())
        .contains("away until Fri 4 Dec included", "<@UKARIM> decides meanwhile");
    assertThat(claire.types("/vigie away").toString()).contains("until Fri 4 Dec");

    assertThat(claire.types("/vigie away back").toString()).contains("Welcome back");
    assertThat(karim.types("/vigie status").toString()).contains("Referent: <@UCLAIRE>\\n");
    assertThat(claire.types("/vigie away").toString()).contains("You are not away.");
  }

  @Test
  void inFrenchToo() {
    claire.types("/vigie langue fr");

    assertThat(claire.types("/vigie absent jusqu’au 4 décembre").toString())
        .contains("absent jusqu’au vendredi 4 décembre", "<@UKARIM> tranche");
    assertThat(claire.types("/vigie absent retour").toString()).contains("Bon retour");
    claire.types("/vigie language en");
  }

  @Test
  void whatIsNoDayOrIsOverChangesNothing() {
    assertThat(claire.types("/vigie away until soon").toString()).contains("refusal.NotADay");
    assertThat(claire.types("/vigie away until 2026-11-01").toString())
        .contains("refusal.AbsenceInThePast");
    assertThat(jdbc.sql("select count(*) from absence").query(Integer.class).single()).isZero();
  }

  @Test
  void theReferentWhoLeavesLeavesAnEmptySeatThatIsSaid() {
    claire.happens(
        """
        {"type":"user_change","user":{"id":"UCLAIRE","team_id":"TCLIENT","deleted":true}}
        """);
    settle();

    assertThat(posted().toString()).contains("The referent has left. <@UKARIM> decides");
    assertThat(karim.types("/vigie doctor").toString()).contains("The referent has left.");
    assertThat(karim.types("/vigie status").toString()).contains("Referent: nobody any more");
  }

  @Test
  void whoOnlyChangesAPictureStays() {
    claire.happens(
        """
        {"type":"user_change","user":{"id":"UCLAIRE","team_id":"TCLIENT","deleted":false}}
        """);
    settle();

    assertThat(karim.types("/vigie status").toString()).contains("Referent: <@UCLAIRE>");
  }
}
