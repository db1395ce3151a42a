package io.vigie.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.TestSlack;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack sends for a person, as the bytes of a signed request. */
public final class Sent {

  private Sent() {}

  /** Claire of the client's workspace types a command in a channel. */
  public static byte[] command(String channel, String typed, String trigger) {
    String[] words = typed.split(" ", 2);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", words[0]);
    fields.put("text", words.length < 2 ? "" : words[1]);
    fields.put("user_id", "UCLAIRE");
    fields.put("team_id", "TCLIENT");
    fields.put("channel_id", channel);
    fields.put("trigger_id", trigger);
    return signed(fields);
  }

  /** Claire sets up an engagement in a channel. */
  public static byte[] setUp(String channel) {
    String form =
        """
        {"type":"view_submission","team":{"id":"TCLIENT"},
         "user":{"id":"UCLAIRE","team_id":"TCLIENT"},
         "view":{"id":"V%1$s","hash":"h","type":"modal","callback_id":"engagement.setup",
          "private_metadata":"|%1$s|","state":{"values":{%2$s}}}}
        """
            .formatted(
                channel,
                String.join(
                    ",",
                    field("client_name", "plain_text_input", "value", "Acme " + channel),
                    field("provider_name", "plain_text_input", "value", "Sud Contact"),
                    field("referent", "users_select", "selected_user", "UCLAIRE"),
                    option("language", "en"),
                    field("timezone", "plain_text_input", "value", "Europe/Paris"),
                    option("digest_day", "mon"),
                    field("digest_time", "timepicker", "selected_time", "09:00"),
                    field("start_date", "datepicker", "selected_date", "2024-01-01")));
    return signed(Map.of("payload", form));
  }

  private static String field(String name, String type, String key, String value) {
    return "\"%s\":{\"value\":{\"type\":\"%s\",\"%s\":\"%s\"}}".formatted(name, type, key, value);
  }

  private static String option(String name, String value) {
    return "\"%s\":{\"value\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"%s\"}}}"
        .formatted(name, value);
  }

  private static byte[] signed(Map<String, String> fields) {
    byte[] body = TestSlack.form(fields).getBytes(UTF_8);
    long now = Instant.now().getEpochSecond();
    return Wire.post(
        "/slack/events",
        "X-Slack-Request-Timestamp: %d\nX-Slack-Signature: %s\n"
            .formatted(now, TestSlack.signature(now, body)),
        body);
  }
}
