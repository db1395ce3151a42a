package io.vigie.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered when a handler let a fault through, which it should not. A command shows a
 * sentence. For all else a 500 is the best sign that Slack has: it sends an event again, keeps an
 * open form with what was typed, and marks a button as failed.
 */
final class LastResort {

  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  private LastResort() {}

  static Response answer(Request<?> request, Throwable fault) {
    String reference = reference();
    log.error("Fault {} in a request of type {}", reference, request.getRequestType(), fault);
    if (request.getRequestType() != RequestType.Command) {
      return Response.error(500);
    }
    return Response.json(
        200,
        Map.of(
            "response_type",
            "ephemeral",
            "text",
            "Something went wrong in Vigie, reference %1$s. / Vigie a eu un problème, référence %1$s."
                .formatted(reference)));
  }

  private static String reference() {
    return Integer.toString(ThreadLocalRandom.current().nextInt(46_656, 60_466_176), 36)
        .toUpperCase(Locale.ROOT);
  }
}
