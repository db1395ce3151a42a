package io.vigie.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What the sandbox itself has to say, in one language. */
final class Sentences {

  private static final Map<String, Sentences> ALL = Map.of("en", load("en"), "fr", load("fr"));

  private final Properties texts;

  private Sentences(Properties texts) {
    this.texts = texts;
  }

  /** English where the language is unknown. */
  static Sentences in(String language) {
    return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get("en")));
  }

  private static Sentences load(String language) {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Sentences.class.getResourceAsStream(
                    "/sandbox/story_%s.properties".formatted(language))),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(texts);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The sentence of that name, with what it names filled in: {@code ("command", "/kpi")}. */
  String say(String key, String... named) {
    String sentence = Objects.requireNonNull(texts.getProperty(key), key);
    for (int i = 0; i + 1 < named.length; i += 2) {
      sentence = sentence.replace("{" + named[i] + "}", named[i + 1]);
    }
    return sentence;
  }
}
