package io.vigie.sandbox;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Messages that an app sends as an answer: to a command, or by a {@code response_url}. */
final class Whispers {

  private static final Logger log = LoggerFactory.getLogger(Whispers.class);

  private Whispers() {}

  /** Slack's own voice, for one person. */
  static void bySlack(Workspace workspace, Conversation in, Person to, String sentence) {
    workspace.alone(
        () ->
            workspace
                .post(in, Person.SLACKBOT, Optional.empty(), Optional.of(to.id()))
                .saying(sentence, null));
    workspace.changed();
  }

  /**
   * Shows an answer of the app.
   *
   * @param source the message that it may replace
   * @return whether Slack takes it
   */
  static boolean byTheApp(
      Workspace workspace, Conversation in, String to, String source, JsonNode answer) {
    JsonNode blocks = answer.path("blocks");
    List<String> problems = BlockRules.problems(blocks, BlockRules.Surface.MESSAGE);
    boolean empty = Json.text(answer, "text").isBlank() && blocks.isEmpty();
    if (!problems.isEmpty() || (empty && !answer.path("delete_original").asBoolean(false))) {
      log.info("An answer is refused: {}", problems.isEmpty() ? "no_text" : problems);
      return false;
    }
    workspace.alone(() -> show(workspace, in, to, source, answer));
    workspace.changed();
    return true;
  }

  private static boolean show(
      Workspace workspace, Conversation in, String to, String source, JsonNode answer) {
    Optional<Message> original = in.message(source);
    if (answer.path("delete_original").asBoolean(false)) {
      return original.map(in.messages::remove).orElse(false);
    }
    boolean forAll = Json.text(answer, "response_type").equals("in_channel");
    Message message =
        original
            .filter(any -> answer.path("replace_original").asBoolean(false))
            .orElseGet(
                () -> post(workspace, in, forAll ? Optional.empty() : Optional.of(to), answer));
    JsonNode blocks = answer.path("blocks");
    message.saying(
        Json.text(answer, "text"),
        blocks.isEmpty() ? null : BlockIds.completed(blocks, () -> workspace.random(5)));
    return true;
  }

  private static Message post(
      Workspace workspace, Conversation in, Optional<String> to, JsonNode answer) {
    Optional<String> thread = Optional.of(Json.text(answer, "thread_ts")).filter(t -> !t.isEmpty());
    return workspace.post(in, workspace.names.botUser(), thread, to);
  }
}
