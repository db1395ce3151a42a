package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ManifestTest {

  @Test
  void theOneThatIsPackedNamesTheCommands() {
    Manifest manifest = Manifest.find();
    List<String> commands =
        manifest.commands().stream().map((JsonNode one) -> Json.text(one, "command")).toList();
    assertThat(commands).contains("/vigie", "/kpi", "/digest");
    assertThat(manifest.escapes("/kpi")).isTrue();
    assertThat(manifest.hasCommand("/poll")).isFalse();
    assertThat(manifest.scopes()).contains("chat:write", "files:read");
    assertThat(manifest.botName()).isEqualTo("Vigie");
  }

  @Test
  void oneThatCannotBeReadSaysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> Manifest.read("a: [b"))
        .isInstanceOfSatisfying(
            NoSuchFileException.class,
            wrong -> {
              assertThat(wrong.getFile()).isEqualTo("manifest.yml");
              assertThat(wrong.getReason()).startsWith("is no YAML; mend it:").contains("line 1");
            });
  }

  @Test
  void noneOfItRunsCode() {
    assertThatThrownBy(() -> Manifest.read("a: !!javax.script.ScriptEngineManager []"))
        .isInstanceOf(NoSuchFileException.class);
  }
}
