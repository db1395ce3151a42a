package io.vigie.slack.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The figures as a file, to the person who asked for it; or a word where Slack does not take it.
 */
class ExportInSlackTest extends Story {

  @BeforeEach
  void anEngagement() {
    acme();
  }

  @Test
  void theExportGoesToThePersonAlone() {
    claire.types("/kpi dials 220");
    SLACK.answering("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
    SLACK.answering(
        "files.getUploadURLExternal",
        "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"http://localhost:"
            + SLACK.port()
            + "/upload/F1\"}");
    JsonNode page = claire.submits(claire.opens("/vigie export"), Map.of());

    assertThat(page.toString()).contains("on its way");
    assertThat(SLACK.awaitCall("files.completeUploadExternal"))
        .containsEntry("channel_id", "D1")
        .hasEntrySatisfying("initial_comment", c -> assertThat(c).contains("Acme RH", "1 figure"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conversations.open | {\"ok\":false,\"error\":\"missing_scope\"}",
        "conversations.open | {\"ok\":true}",
        "files.getUploadURLExternal | {\"ok\":true}",
        "files.getUploadURLExternal | {\"ok\":true,\"upload_url\":\"no address\"}"
      })
  void anExportThatSlackDoesNotTakeIsTold(String method, String answer) {
    claire.types("/kpi dials 220");
    deliver();
    SLACK.answering("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
    SLACK.answering(method, answer);
    claire.submits(claire.opens("/vigie export"), Map.of());

    await().until(() -> waiting() == 1);
  }
}
