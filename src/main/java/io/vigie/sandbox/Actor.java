package io.vigie.sandbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody of the cast, who acts as a visitor would: by the same deeds, over the same wire. */
final class Actor {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Visit self;
  private final Conversation channel;
  private final Deeds deeds;

  Actor(Visit self, Conversation channel, Deeds deeds) {
    this.self = self;
    this.channel = channel;
    this.deeds = deeds;
  }

  String id() {
    return self.person().id();
  }

  /** Says a sentence of the story in the channel. */
  void says(String key) {
    types(self.sentences().say(key));
  }

  /** The same person in another channel. */
  Actor in(Conversation other) {
    return new Actor(self, other, deeds);
  }

  /** The same person alone with the app. */
  Actor inDirectMessages() {
    return in(self.workspace().alone(() -> self.workspace().directWith(self.person())));
  }

  /** Answers the newest message of the channel in its thread. */
  void answers(String key) {
    Message newest =
        self.workspace()
            .alone(
                () ->
                    channel.messages.stream()
                        .filter(message -> message.thread.isEmpty())
                        .reduce((earlier, later) -> later)
                        .orElseThrow());
    run(
        "type",
        Json.object()
            .put("conversation", channel.id)
            .put("thread", newest.ts)
            .put("text", self.sentences().say(key)));
  }

  /** Types something in the channel. */
  void types(String text) {
    run("type", Json.object().put("conversation", channel.id).put("text", text));
  }

  /** Fills in the form of that name, once it is open, and sends it. */
  void fillsIn(String form, Map<String, String> answers) {
    Workspace workspace = self.workspace();
    if (!workspace.await(() -> top(form).isPresent(), PATIENCE)) {
      throw new IllegalStateException("The form " + form + " did not open");
    }
    OpenView open = workspace.alone(() -> top(form).orElseThrow());
    ObjectNode values = Json.object();
    for (JsonNode block : open.view().path("blocks")) {
      if (Json.text(block, "type").equals("input")) {
        String field = Json.text(block, "block_id");
        JsonNode element = block.path("element");
        Optional.ofNullable(answers.get(field))
            .or(() -> standing(element))
            .ifPresent(
                value -> values.putObject(field).put(Json.text(element, "action_id"), value));
      }
    }
    ObjectNode sending = Json.object().put("view", open.id()).put("hash", open.hash());
    run("submit", sending.set("values", values));
  }

  private Optional<OpenView> top(String form) {
    return Optional.ofNullable(self.workspace().viewsOf(id()).peek())
        .filter(open -> Json.text(open.view(), "callback_id").equals(form));
  }

  /** What stands in a field already. */
  private static Optional<String> standing(JsonNode element) {
    return Optional.of(Json.text(element.path("initial_option"), "value"))
        .filter(value -> !value.isEmpty())
        .or(
            () ->
                element
                    .propertyStream()
                    .filter(property -> property.getKey().startsWith("initial_"))
                    .filter(property -> property.getValue().isString())
                    .map(property -> property.getValue().asString())
                    .findFirst());
  }

  /** Asks the question of that name, by the console that both companies have. */
  void asks(String question, LocalDate due) {
    Sentences sentences = self.sentences();
    opens("console.decision");
    fillsIn(
        "arbitration.ask",
        Map.of(
            "question", sentences.say("ask." + question),
            "options", sentences.say("ask." + question + ".options"),
            "blocks", sentences.say("ask." + question + ".blocks"),
            "due_date", due.toString()));
    closesThePage();
  }

  /** Decides the question of that name, on its card, by the option of that number. */
  void decides(String question, String option) {
    press("arbitration.decide", self.sentences().say("ask." + question));
    fillsIn(
        "arbitration.decide",
        Map.of(
            "answer", option, "rationale", self.sentences().say("ask." + question + ".rationale")));
    closesThePage();
  }

  /** Closes the page that is open, having read it. */
  void closesThePage() {
    Optional.ofNullable(self.workspace().alone(() -> self.workspace().viewsOf(id()).peek()))
        .ifPresent(open -> run("close", Json.object().put("view", open.id())));
  }

  /** Presses the newest button of that name, wherever this person sees it, and sees the answer. */
  void presses(String action) {
    Workspace workspace = self.workspace();
    long before = workspace.alone(this::messages);
    ObjectNode pressed = press(action, "");
    workspace.await(
        () -> messages() > before || button(action, "").filter(pressed::equals).isEmpty(),
        PATIENCE);
  }

  /** Presses the newest button of that name, which opens a form. */
  void opens(String action) {
    press(action, "");
  }

  /** Presses the button in the newest message that says these words. */
  private ObjectNode press(String action, String words) {
    Workspace workspace = self.workspace();
    if (!workspace.await(() -> button(action, words).isPresent(), PATIENCE)) {
      throw new IllegalStateException("There is no button " + action);
    }
    ObjectNode pressed = workspace.alone(() -> button(action, words).orElseThrow());
    run("press", pressed.deepCopy());
    return pressed;
  }

  /** How many messages this person has before the eyes. */
  private long messages() {
    return self.workspace().conversations().stream()
        .flatMap(in -> in.messages.stream())
        .filter(message -> message.isSeenBy(id()))
        .count();
  }

  private Optional<ObjectNode> button(String action, String words) {
    return self.workspace().conversations().stream()
        .filter(in -> in.members.contains(id()))
        .flatMap(
            in ->
                in.messages.stream()
                    .filter(message -> String.valueOf(message.blocks).contains(words))
                    .flatMap(message -> button(in, message, action).stream()))
        .reduce((earlier, later) -> later);
  }

  private Optional<ObjectNode> button(Conversation in, Message message, String action) {
    if (message.blocks == null || !message.isSeenBy(id())) {
      return Optional.empty();
    }
    return message
        .blocks
        .valueStream()
        .filter(
            block ->
                BlockIds.elements(block).stream()
                    .anyMatch(element -> Json.text(element, "action_id").equals(action)))
        .findFirst()
        .map(
            block ->
                Json.object()
                    .put("conversation", in.id)
                    .put("ts", message.ts)
                    .put("block_id", Json.text(block, "block_id"))
                    .put("action_id", action));
  }

  private void run(String deed, JsonNode body) {
    ObjectNode result = deeds.run(deed, self, body);
    if (!result.has("ok")) {
      throw new IllegalStateException(
          "%s could not %s: %s".formatted(self.person().handle(), deed, result));
    }
  }
}
