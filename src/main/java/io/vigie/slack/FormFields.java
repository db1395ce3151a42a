package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form-encoded body, each given once, strictly decoded. */
record FormFields(Map<String, String> fields) {

  static FormFields of(String body) throws Refused {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new Refused(400, "form");
      }
      String name = decode(pair.substring(0, equals));
      if (fields.put(name, decode(pair.substring(equals + 1))) != null) {
        // Which of the two counts would depend on who reads it.
        throw new Refused(400, "form");
      }
    }
    return new FormFields(fields);
  }

  private static String decode(String encoded) throws Refused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] raw = encoded.getBytes(UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        bytes.write(hex(raw, i + 1) * 16 + hex(raw, i + 2));
        i += 2;
      } else {
        bytes.write(raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return Body.text(bytes.toByteArray());
  }

  private static int hex(byte[] raw, int index) throws Refused {
    int digit = index < raw.length ? Character.digit(raw[index], 16) : -1;
    if (digit < 0) {
      throw new Refused(400, "form");
    }
    return digit;
  }

  @Nullable String get(String name) {
    return fields.get(name);
  }

  /** Encoded again: Bolt drops a field whose value holds a plain {@code =}. */
  String encoded() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
