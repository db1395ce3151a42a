package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * {@code POST /slack/events}: everything that Slack sends by HTTP. Size, signature and shape are
 * checked here, over the bytes as they came; what does not pass is answered with a bare 4xx and
 * changes nothing. No body is ever logged.
 */
class FrontDoor extends HttpServlet {

  private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

  private final transient Signature signature;
  private final transient Supplier<Intake> intake;
  private final transient MeterRegistry meters;

  FrontDoor(Signature signature, Supplier<Intake> intake, MeterRegistry meters) {
    this.signature = signature;
    this.intake = intake;
    this.meters = meters;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(answer(request), response);
    } catch (Refused refused) {
      log.debug("Refused with {}: {}", refused.status(), refused.reason());
      meters.counter("vigie.door.refused", "reason", refused.reason()).increment();
      refuse(refused, response);
    }
  }

  private Response answer(HttpServletRequest request) throws Refused {
    if (!request.getMethod().equals("POST")) {
      throw new Refused(405, "method");
    }
    boolean json = isJson(request);
    byte[] body = Body.read(request);
    List<String> signatures = headers(request, Signature.HEADER);
    List<String> timestamps = headers(request, Signature.TIMESTAMP_HEADER);
    if (signatures.isEmpty() && timestamps.isEmpty() && !json && isSslCheck(body)) {
      return Response.ok();
    }
    signature.check(timestamps, signatures, body);
    String text = Body.text(body);
    Map<String, List<String>> slackHeaders = slackHeaders(request);
    return json ? intake.get().json(text, slackHeaders) : form(FormFields.of(text), slackHeaders);
  }

  private static boolean isJson(HttpServletRequest request) throws Refused {
    MediaType type = contentType(request);
    if (type.getCharset() != null && !UTF_8.equals(type.getCharset())) {
      throw new Refused(415, "charset");
    }
    if (request.getHeader("Content-Encoding") != null) {
      throw new Refused(415, "compressed");
    }
    if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
      return true;
    }
    if (type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
      return false;
    }
    throw new Refused(415, "content type");
  }

  private static MediaType contentType(HttpServletRequest request) throws Refused {
    try {
      return MediaType.parseMediaType(String.valueOf(request.getContentType()));
    } catch (InvalidMediaTypeException e) {
      throw new Refused(415, "content type");
    }
  }

  // Slack tries the certificate now and then with a request that it does not sign.
  private static boolean isSslCheck(byte[] body) throws Refused {
    return body.length < 1_000 && isSslCheck(FormFields.of(Body.text(body)));
  }

  private static boolean isSslCheck(FormFields form) {
    return "1".equals(form.get("ssl_check"))
        && form.get("command") == null
        && form.get("payload") == null;
  }

  private Response form(FormFields form, Map<String, List<String>> headers) throws Refused {
    return isSslCheck(form) ? Response.ok() : intake.get().form(form, headers);
  }

  private static Map<String, List<String>> slackHeaders(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      if (name.toLowerCase(Locale.ROOT).startsWith("x-slack-")) {
        headers.put(name, headers(request, name));
      }
    }
    return headers;
  }

  private static List<String> headers(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }

  private static void refuse(Refused refused, HttpServletResponse response) {
    response.setStatus(refused.status());
    response.setContentLength(0);
    if (refused.status() == 405) {
      response.setHeader("Allow", "POST");
    }
  }

  private static void write(Response answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.getBody() == null ? new byte[0] : answer.getBody().getBytes(UTF_8);
    response.setStatus(answer.getStatusCode());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setContentType(answer.getContentType());
    response.setCharacterEncoding(UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
