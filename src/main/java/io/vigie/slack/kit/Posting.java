package io.vigie.slack.kit;

import io.vigie.engagement.Engagement;
import io.vigie.outbox.Outbox;
import io.vigie.outbox.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts cards into the outbox, in the transaction of the fact that they announce. */
@Component
public class Posting {

  private final Outbox outbox;
  private final JsonMapper json;

  Posting(Outbox outbox, JsonMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** Posts a card into the engagement's channel, or brings its slot up to date. */
  public void toChannel(Engagement engagement, Label label, Card card) {
    send(engagement, engagement.channel(), Optional.empty(), label, card);
  }

  /** Posts a card into the thread of another slot. */
  public void toThread(Engagement engagement, String parentSlot, Label label, Card card) {
    send(engagement, engagement.channel(), Optional.of(parentSlot), label, card);
  }

  /** Posts a card to one person. */
  public void toPerson(Engagement engagement, String user, Label label, Card card) {
    send(engagement, user, Optional.empty(), label, card);
  }

  /**
   * What a message is, for whoever looks for it without reading its words.
   *
   * @param kind {@code digest}, {@code question}, {@code notice} …
   * @param slot its place, unique in the engagement
   * @param id the record's id
   * @param more what else its metadata tells
   */
  public record Label(String kind, String slot, String id, Map<String, String> more) {
    public Label(String kind, String slot, String id) {
      this(kind, slot, id, Map.of());
    }
  }

  private void send(
      Engagement engagement,
      String destination,
      Optional<String> parentSlot,
      Label label,
      Card card) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("id", label.id());
    payload.put("engagement", engagement.id().toString());
    payload.putAll(label.more());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", card.text());
    body.put("blocks", card.blocks());
    if (!card.plainer().isEmpty()) {
      body.put("fallback_blocks", card.plainer());
    }
    body.put("metadata", Map.of("event_type", "vigie_" + label.kind(), "event_payload", payload));
    outbox.post(
        new OutgoingMessage(
            engagement.id(),
            destination,
            label.slot(),
            parentSlot,
            label.kind(),
            json.writeValueAsString(body)));
  }
}
