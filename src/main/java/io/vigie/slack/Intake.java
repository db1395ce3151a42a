package io.vigie.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Hands what certainly came from Slack to Bolt, and Bolt's answer back. How long that took is
 * measured by kind of request: after three seconds Slack gives up.
 */
@Component
class Intake {

  private final App app;
  private final SlackRequestParser parser;
  private final MeterProvider<Timer> acks;

  Intake(App app, MeterRegistry meters) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.acks =
        Timer.builder("vigie.ack")
            .description("From a whole request to its answer")
            .serviceLevelObjectives(
                Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(3))
            .withRegistry(meters);
  }

  /** An event, by HTTP. */
  Response json(String body, Map<String, List<String>> headers) throws Refused {
    JsonNode payload = Payload.read(body);
    if (!Payload.isEvent(payload) || payload.has("command")) {
      throw new Refused(404, "type");
    }
    Payload.check(payload);
    return run(HttpRequest.builder().requestBody(body), headers);
  }

  /** A command or an interaction, by HTTP. */
  Response form(FormFields form, Map<String, List<String>> headers) throws Refused {
    String payload = form.get("payload");
    if (payload == null) {
      Payload.checkCommand(form::get);
    } else {
      checkInteraction(Payload.read(payload));
    }
    return run(HttpRequest.builder().requestBody(form.encoded()), headers);
  }

  private static void checkInteraction(JsonNode payload) throws Refused {
    if (Payload.isEvent(payload) || payload.has("command")) {
      throw new Refused(404, "type");
    }
    Payload.check(payload);
  }

  /** Anything, by Socket Mode, whose token stands for the signature. */
  Response socket(JsonNode payload, Map<String, List<String>> headers) throws Refused {
    Payload.check(payload);
    return run(HttpRequest.builder().requestBody(Payload.write(payload)).socketMode(true), headers);
  }

  private Response run(HttpRequest.HttpRequestBuilder raw, Map<String, List<String>> headers)
      throws Refused {
    Request<?> request =
        parse(
            raw.requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .headers(new RequestHeaders(headers))
                .build());
    long began = System.nanoTime();
    Response answer = answer(request);
    acks.withTags(
            "type", request.getRequestType().name(),
            "status", String.valueOf(answer.getStatusCode()))
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    return answer;
  }

  private Response answer(Request<?> request) {
    try {
      return app.run(request);
    } catch (Exception | StackOverflowError fault) {
      return LastResort.answer(request, fault);
    }
  }

  private Request<?> parse(HttpRequest raw) throws Refused {
    try {
      Request<?> request = parser.parse(raw);
      if (request instanceof EventRequest event) {
        // Bolt reads the event itself only later, where a wrong shape would look like a fault.
        EventsApiPayloadParser.buildEventPayload(event);
      }
      if (request != null) {
        return request;
      }
    } catch (RuntimeException e) {
      // A value of another kind than Bolt expects; its message quotes the body.
    }
    throw new Refused(400, "shape");
  }
}
