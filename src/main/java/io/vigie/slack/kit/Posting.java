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

  /** The same, and pins it where that is allowed. */
  public void pinned(Engagement engagement, Label label, Card card) {
    send(engagement, engagement.channel(), Optional.empty(), label, card, Map.of("pin", true));
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
   * Makes a canvas in the engagement's channel, or replaces what stands in it.
   *
   * @param slot its place, unique in the engagement
   */
  public void toCanvas(Engagement engagement, String slot, String title, String markdown) {
    outbox.post(
        new OutgoingMessage(
            engagement.id(),
            engagement.channel(),
            slot,
            Optional.empty(),
            OutgoingMessage.CANVAS,
            json.writeValueAsString(
                Map.of("canvas", Map.of("title", title, "markdown", markdown)))));
  }

  /**
   * Posts a card where somebody wrote: in that thread.
   *
   * @param where the conversation and the thread's first message
   */
  public void answer(Engagement engagement, Spot where, Label label, Card card) {
    send(engagement, where.channel(), Optional.empty(), label, card, where.more());
  }

  /**
   * Tells one person of a conversation something that is not for the others: there, where Slack
   * can, else by direct message, else in the thread.
   */
  public void aside(Engagement engagement, Spot where, String user, Label label, Card card) {
    Map<String, Object> more = new LinkedHashMap<>(where.more());
    more.put("aside_for", user);
    more.put("aside_in_thread", where.isRunning());
    send(engagement, where.channel(), Optional.empty(), label, card, more);
  }

  /**
   * A place in a conversation.
   *
   * @param thread the message in whose thread to write; empty for the conversation itself
   * @param isRunning whether that thread had begun before: what one person alone sees does not show
   *     in another
   */
  public record Spot(String channel, Optional<String> thread, boolean isRunning) {
    private Map<String, Object> more() {
      return thread.<Map<String, Object>>map(ts -> Map.of("thread_ts", ts)).orElse(Map.of());
    }
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
    send(engagement, destination, parentSlot, label, card, Map.of());
  }

  private void send(
      Engagement engagement,
      String destination,
      Optional<String> parentSlot,
      Label label,
      Card card,
      Map<String, Object> more) {
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
    body.putAll(more);
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
