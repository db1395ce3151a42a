package io.vigie.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.slack.lead.LeadCases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Leads as a file: the client's by name, the provider's as the channel shows them. */
class LeadExportTest {

  @Test
  void theClientReadsNamesAndTheProviderWhatTheChannelShows() {
    String own = text(new LeadExport(List.of(LeadCases.waiting()), true).csv());
    String shown = text(new LeadExport(List.of(LeadCases.waiting()), false).csv());

    assertThat(own.lines().skip(1).findFirst().orElseThrow())
        .startsWith("L-7,submitted,Boulanger SA,Jeanne Doe,hot,");
    assertThat(shown).contains("J. D.").doesNotContain("Jeanne");
  }

  @Test
  void whatBeginsLikeAFormulaIsTextAndJsonHasTheSameNames() {
    LeadExport strange = new LeadExport(List.of(LeadCases.formula()), true);

    assertThat(text(strange.csv())).contains("'=1+1");
    assertThat(JsonMapper.shared().readTree(strange.json()).get(0).get("company").asString())
        .isEqualTo("=1+1");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
