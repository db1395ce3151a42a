package io.vigie.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifest that belongs to this version: what the Slack app asks for. */
public final class Manifest {

  private static final Map<?, ?> WRITTEN = read();

  private Manifest() {}

  /** The scopes of the bot, in the alphabet's order. */
  public static Set<String> scopes() {
    return texts("oauth_config", "scopes", "bot");
  }

  /** The events that it subscribes to. */
  public static Set<String> events() {
    return texts("settings", "event_subscriptions", "bot_events");
  }

  private static Set<String> texts(String... path) {
    Object at = WRITTEN;
    for (String name : path) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    Set<String> texts = new TreeSet<>();
    if (at instanceof List<?> list) {
      list.forEach(text -> texts.add(String.valueOf(text)));
    }
    return texts;
  }

  private static Map<?, ?> read() {
    try (InputStream in = new ClassPathResource("manifest.yml").getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
