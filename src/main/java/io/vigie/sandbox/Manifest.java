package io.vigie.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the app asked Slack for: {@code manifest.yml}, read as Slack reads it. */
final class Manifest {

  private static final String FILE = "manifest.yml";

  private final JsonNode manifest;

  private Manifest(JsonNode manifest) {
    this.manifest = manifest;
  }

  /** The one in the working folder, where somebody may be changing it, or else the packed one. */
  static Manifest find() {
    Path own = Path.of(FILE);
    try (InputStream in =
        Files.exists(own)
            ? Files.newInputStream(own)
            : Manifest.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new NoSuchFileException(
            FILE, null, "not found; start Vigie in its own folder, where that file lies.");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manifest read(String yaml) throws NoSuchFileException {
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return new Manifest(JsonMapper.builder().build().valueToTree(read));
    } catch (YAMLException e) {
      throw new NoSuchFileException(
          FILE, null, "is no YAML; mend it: " + String.valueOf(e.getMessage()));
    }
  }

  String botName() {
    return manifest.at("/features/bot_user/display_name").asString("App");
  }

  Set<String> scopes() {
    return texts(manifest.at("/oauth_config/scopes/bot"));
  }

  boolean subscribesTo(String event) {
    return texts(manifest.at("/settings/event_subscriptions/bot_events")).contains(event);
  }

  boolean hasHome() {
    return manifest.at("/features/app_home/home_tab_enabled").asBoolean(false);
  }

  List<JsonNode> commands() {
    return list(manifest.at("/features/slash_commands"));
  }

  List<JsonNode> shortcuts() {
    return list(manifest.at("/features/shortcuts"));
  }

  /** Whether that command is there, and escapes what is typed. */
  boolean escapes(String command) {
    return commands().stream()
        .filter(one -> Json.text(one, "command").equals(command))
        .anyMatch(one -> one.path("should_escape").asBoolean(false));
  }

  boolean hasCommand(String command) {
    return commands().stream().anyMatch(one -> Json.text(one, "command").equals(command));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asString("")));
    return texts;
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
