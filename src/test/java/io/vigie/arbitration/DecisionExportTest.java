package io.vigie.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.arbitration.DecisionExport.Format;
import io.vigie.engagement.NoSideYet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DecisionExportTest extends ArbitrationStory {

  @Autowired DecisionExport export;

  @BeforeEach
  void aDecisionAndAnOpenQuestionThatMeansHarm() {
    clock.set("2026-11-16T10:00", "Europe/Paris");
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    decisions.decide(as(claire), asked.id(), targeted());
    questions.ask(
        as(hery),
        new Draft(
            "=HYPERLINK(\"http://evil\") ../../etc",
            Optional.of("# A heading\n<b>bold</b>"),
            List.of(),
            Optional.empty(),
            LocalDate.of(2026, 11, 18),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  @Test
  void markdownHasOneFileADecisionInTheMannerOfMadr() throws IOException {
    Map<String, String> files = unzipped(export.of(as(hery), Format.MARKDOWN).content());

    assertThat(files)
        .containsOnlyKeys(
            "0001-100-lukewarm-meetings-or-20-highly-targeted-ones.md",
            "0002-hyperlink-http-evil-etc.md");
    assertThat(files.values().iterator().next())
        .startsWith(
            """
            ---
            status: accepted
            date: 2026-11-16
            decision-makers: UCLAIRE
            ---

            # D-1: 100 lukewarm meetings or 20 highly targeted ones?

            ## Context and Problem Statement
            """)
        .contains("## Considered Options\n\n* 100 lukewarm meetings\n* 20 targeted ones\n")
        .contains("Chosen: \"20 targeted ones\", because Closers come first.")
        .contains("### 100 lukewarm meetings\n\n* Good, because volume\n* Bad, because closers");
    assertThat(files.get("0002-hyperlink-http-evil-etc.md"))
        .contains("status: proposed")
        .contains("\\# A heading\n\\<b\\>bold");
  }

  @Test
  void noCellOfTheTableIsAFormula() {
    String csv = new String(export.of(as(hery), Format.CSV).content(), UTF_8);

    assertThat(csv).startsWith("\uFEFFnumber,state,question,");
    assertThat(csv).contains("\r\nD-1,decided,").contains("\"'=HYPERLINK(");
  }

  @Test
  void jsonHasAnswersAndHistory() {
    JsonNode json = JSON.readTree(export.of(as(hery), Format.JSON).content());

    assertThat(json).hasSize(2);
    assertThat(json.get(0).get("answers").get(0).get("answer").asString())
        .isEqualTo("20 targeted ones");
    assertThat(json.get(0).get("options").get(0).get("cons").get(0).asString())
        .isEqualTo("closers lose time");
    assertThat(json.get(0).get("history")).hasSize(2);
  }

  @Test
  void whoHasNoSideGetsNothing() {
    assertThatThrownBy(() -> export.of(as(new Person("UX", "TELSEWHERE")), Format.CSV))
        .isInstanceOf(NoSideYet.class);
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
