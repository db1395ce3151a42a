package io.vigie.slack;

import com.slack.api.bolt.response.Response;
import io.vigie.slack.kit.Card;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cards and forms as Slack's JSON. */
@Component
public class Json {

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  Response response(Object body) {
    return Response.builder()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body(write(body))
        .build();
  }

  /** A message that only the asking person sees. */
  Map<String, Object> whisper(Card card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("response_type", "ephemeral");
    json.put("replace_original", false);
    json.put("text", card.text());
    json.put("blocks", card.plainer().isEmpty() ? card.blocks() : card.plainer());
    return json;
  }
}
