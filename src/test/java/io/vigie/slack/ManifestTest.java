package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import io.vigie.Story;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The app asks for what the code needs, and for nothing else. */
class ManifestTest extends Story {

  private static final Path SOURCES = Path.of("src/main/java/io/vigie");
  private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");
  private static final Pattern CALL = Pattern.compile("\\.\\s*([a-z][A-Za-z0-9]+)\\(");

  @Autowired List<EventHandling<?>> handlings;

  @Test
  void itPassesTheSchemaThatSlackPublishes() throws IOException {
    assertThat(errors(Files.readString(Path.of("manifest.yml")))).isEmpty();
  }

  /** Steps of remote apps are written as Slack's pages show them; its schema knows hosted ones. */
  @Test
  void theVariantWithStepsPassesItButForTheSteps() throws IOException {
    String manifest = Files.readString(Path.of("docs/manifest-workflow.yml"));
    assertThat(errors(manifest.replaceFirst("(?ms)^functions:.*?(?=^[a-z])", ""))).isEmpty();
  }

  @Test
  void theSchemaWouldFindASlip() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    assertThat(errors(manifest.replace("socket_mode_enabled", "socket_mode"))).isNotEmpty();
    assertThat(errors(manifest.replace("name: Vigie", "name: " + "V".repeat(36)))).isNotEmpty();
  }

  @Test
  void everyMethodThatTheCodeCallsIsKnownAndCovered() throws IOException {
    Set<String> called = called();
    assertThat(called).contains("chat.postMessage", "views.open", "auth.test", "oauth.v2.access");
    assertThat(table("method").keySet())
        .as("each method has a line in slack/scopes.txt, and no other")
        .containsExactlyInAnyOrderElementsOf(
            called.stream().filter(method -> !table("without").containsKey(method)).toList());
    table("method")
        .forEach((method, scopes) -> assertThat(Manifest.scopes()).as(method).containsAll(scopes));
  }

  @Test
  void everyEventIsCoveredAndEveryScopeIsUsed() throws IOException {
    for (String event : Manifest.events()) {
      assertThat(table("event")).containsKey(event);
      assertThat(Manifest.scopes()).as(event).containsAll(scopes("event", event));
    }
    Set<String> used = new TreeSet<>();
    table("method").values().forEach(used::addAll);
    Manifest.events().forEach(event -> used.addAll(scopes("event", event)));
    for (String feature : table("feature").keySet()) {
      if (sources().contains(feature)
          || Files.readString(Path.of("manifest.yml")).contains(feature)) {
        used.addAll(scopes("feature", feature));
      }
    }
    assertThat(Manifest.scopes()).containsExactlyElementsOf(used);
  }

  @Test
  void everySubscribedEventHasAHandlerAndTheOtherWayRound() throws IOException {
    Set<String> handled =
        handlings.stream()
            .map(EventHandling::type)
            .map(ManifestTest::typeName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(subscribed("docs/manifest-workflow.yml")).isEqualTo(handled);
    handled.remove("function_executed");
    assertThat(subscribed("manifest.yml")).isEqualTo(handled);
  }

  /** {@code message.im} is a message like any other once it is there. */
  private static Set<String> subscribed(String file) throws IOException {
    JsonNode manifest = JSON.valueToTree(new Yaml().<Object>load(Files.readString(Path.of(file))));
    return manifest
        .at("/settings/event_subscriptions/bot_events")
        .valueStream()
        .map(event -> event.asString().replaceFirst("^message\\..*", "message"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String typeName(Class<?> type) {
    try {
      return (String) type.getField("TYPE_NAME").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Error> errors(String manifest) throws IOException {
    try (InputStream schema =
        ManifestTest.class.getResourceAsStream("/slack/manifest.schema.2.0.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(schema, InputFormat.JSON)
          .validate(JSON.writeValueAsString(new Yaml().load(manifest)), InputFormat.JSON);
    }
  }

  /** What the code calls, by Slack's names: by the SDK's methods, and by name. */
  private static Set<String> called() throws IOException {
    Map<String, String> bySdkName = new HashMap<>();
    Set<String> sdk =
        Arrays.stream(MethodsClient.class.getMethods())
            .map(Method::getName)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> all = new HashSet<>();
    for (Field field : Methods.class.getFields()) {
      if (field.getType() == String.class) {
        String method = constant(field);
        all.add(method);
        String name = method.replace(".", "").toLowerCase(Locale.ROOT);
        if (sdk.contains(name)) {
          bySdkName.put(name, method);
        }
      }
    }
    all.add("apps.connections.open");
    Set<String> called = new TreeSet<>();
    Matcher text = TEXT.matcher(sources());
    while (text.find()) {
      if (all.contains(text.group(1))) {
        called.add(text.group(1));
      }
    }
    Matcher call = CALL.matcher(sources());
    while (call.find()) {
      String method = bySdkName.get(call.group(1).toLowerCase(Locale.ROOT));
      if (method != null) {
        called.add(method);
      }
    }
    if (sources().contains("issueSocketModeUrl")) {
      called.add("apps.connections.open");
    }
    return called;
  }

  private static String constant(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the sandbox, which answers such calls and makes none. */
  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (!file.startsWith(SOURCES.resolve("sandbox"))) {
          all.append(Files.readString(file)).append('\n');
        }
      }
      return all.toString();
    }
  }

  private static List<String> scopes(String kind, String name) {
    return table(kind).getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> table(String kind) {
    Map<String, List<String>> table = new HashMap<>();
    try (InputStream in = ManifestTest.class.getResourceAsStream("/slack/scopes.txt")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        String[] words = line.split(" ");
        if (words[0].equals(kind)) {
          List<String> scopes = new ArrayList<>(List.of(words).subList(2, words.length));
          scopes.remove("-");
          table.put(words[1], scopes);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return table;
  }
}
