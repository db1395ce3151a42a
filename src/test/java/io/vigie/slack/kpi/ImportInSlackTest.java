package io.vigie.slack.kpi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures by the file or by the pasted row: shown, and stored when they are sent again. */
class ImportInSlackTest extends Story {

  @BeforeEach
  void anEngagement() {
    acme();
  }

  @Test
  void pastedRowsAreShownThenStoredAndTheSecondTimeChangeNothing() {
    Map<String, String> rows = Map.of("rows", "week;dials\n2026-W45;900\n2026-W46;1000");
    JsonNode preview = claire.submits(claire.opens("/kpi import"), rows).get("view");
    assertThat(preview.get("callback_id").asString()).isEqualTo("kpi.import_confirm");
    assertThat(stored()).isEmpty();
    JsonNode stored = claire.submits(preview, Map.of());
    JsonNode again = claire.submits(preview, Map.of());
    JsonNode second = claire.submits(claire.opens("/kpi import"), rows).get("view");

    assertThat(stored.toString()).contains("New: *2*", "kpi.undo");
    assertThat(again.toString()).contains("refusal.DraftGone");
    assertThat(second.toString()).contains("Nothing changes");
    assertThat(claire.submits(second, Map.of()).toString()).contains("Nothing changes");
    assertThat(stored()).containsExactly("900.00", "1000.00");
  }

  @Test
  void pastedRowsWithProblemsStayInTheForm() {
    JsonNode answer =
        claire.submits(claire.opens("/kpi import"), Map.of("rows", "week,dials\n2026-W54,-3"));

    assertThat(answer.get("errors").get("rows").asString()).contains("Line 2", "2026 has 53 weeks");
  }

  @Test
  void aFileIsFetchedWithTheTokenAndShown() {
    SLACK
        .server()
        .stubFor(
            get(urlPathEqualTo("/files-pri/T1-F1/download/figures.csv"))
                .withHeader("Authorization", equalTo("Bearer xoxb-test"))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withBody("\ufeffweek,dials\r\n2026-W45,900\r\n")));
    JsonNode preview =
        uploaded("http://localhost:" + SLACK.port() + "/files-pri/T1-F1/download/figures.csv");

    assertThat(preview.toString()).contains("kpi.import_confirm", "New: *1*");
    assertThat(claire.submits(preview, Map.of()).toString()).contains("Stored");
    assertThat(stored()).containsExactly("900.00");
  }

  @Test
  void aFileFromElsewhereIsNotFetched() {
    assertThat(uploaded("http://127.0.0.1:" + SLACK.port() + "/secrets").toString())
        .contains("refusal.FileUnavailable");
    assertThat(uploaded("https://files.slack.com.evil.example/x").toString())
        .contains("refusal.FileUnavailable");
  }

  private JsonNode uploaded(String url) {
    JsonNode form = claire.opens("/kpi import");
    SLACK.forget();
    assertThat(claire.submits(form, Map.of("file", url)).toString()).contains("Reading the file");
    return JSON.readTree(SLACK.awaitCall("views.update").get("view"));
  }

  private List<String> stored() {
    return jdbc.sql(
            "select cast(amount as varchar) from reading where engagement_id = cast(? as uuid)"
                + " order by number")
        .param(engagement())
        .query(String.class)
        .list();
  }
}
