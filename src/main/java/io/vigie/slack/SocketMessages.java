package io.vigie.slack;

import com.slack.api.bolt.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comes by Socket Mode: an envelope in, an ack with its id out. */
class SocketMessages {

  private static final Logger log = LoggerFactory.getLogger(SocketMessages.class);
  private static final int WORKERS = 8;
  private static final int WAITING = 256;

  private final Intake intake;
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          WORKERS,
          WORKERS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          DaemonThreads.named("socket-message"),
          // Whoever reads the socket waits: better than memory that grows.
          new ThreadPoolExecutor.CallerRunsPolicy());

  SocketMessages(Intake intake) {
    this.intake = intake;
  }

  void accept(String message, Consumer<String> reply) {
    workers.execute(() -> answer(message, reply));
  }

  private void answer(String message, Consumer<String> reply) {
    try {
      JsonNode envelope = Payload.read(message);
      if (envelope.path("envelope_id").isString() && envelope.path("payload").isObject()) {
        Response answer = intake.socket(envelope.path("payload"), headers(envelope));
        if (answer.getStatusCode() == 200) {
          reply.accept(Payload.write(ack(envelope.path("envelope_id").asString(), answer)));
        }
      }
    } catch (Refused refused) {
      log.debug("Left without ack: {}", refused.reason());
    } catch (RuntimeException e) {
      log.warn("An ack was not delivered: {}", e.toString());
    }
  }

  private static Map<String, List<String>> headers(JsonNode envelope) {
    Map<String, List<String>> headers = new HashMap<>();
    if (envelope.path("retry_attempt").isNumber()) {
      headers.put("X-Slack-Retry-Num", List.of(envelope.path("retry_attempt").asString()));
    }
    if (envelope.path("retry_reason").isString()) {
      headers.put("X-Slack-Retry-Reason", List.of(envelope.path("retry_reason").asString()));
    }
    return headers;
  }

  private static ObjectNode ack(String envelopeId, Response answer) throws Refused {
    ObjectNode ack = JsonNodeFactory.instance.objectNode().put("envelope_id", envelopeId);
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      boolean json = answer.getContentType().startsWith("application/json");
      ack.set(
          "payload",
          json
              ? Payload.read(answer.getBody())
              : JsonNodeFactory.instance.objectNode().put("text", answer.getBody()));
    }
    return ack;
  }

  /** Takes no more, and lets what was begun come to its end. */
  void finish() {
    DaemonThreads.finish(workers);
  }
}
