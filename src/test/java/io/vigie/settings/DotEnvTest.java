package io.vigie.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {

  @TempDir Path folder;

  @Test
  void aFileIsReadAsPeopleWriteIt() throws IOException {
    assertThat(
            read(
                """
                \uFEFF# a comment
                PLAIN=xoxb-1
                export EXPORTED=two words
                  SPACED  =  padded \s
                DOUBLE="in quotes"
                SINGLE='# not a comment'
                BEHIND=value # a comment
                HASH=a#b
                QUOTED_BEHIND="v"  # a comment
                EMPTY=
                ONLY_COMMENT= # nothing
                NOT_EXPANDED=$HOME/${PORT}
                EQUALS=a=b==
                ACCENT=é
                TWICE=1
                TWICE=2
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("PLAIN", "xoxb-1"),
                Map.entry("EXPORTED", "two words"),
                Map.entry("SPACED", "padded"),
                Map.entry("DOUBLE", "in quotes"),
                Map.entry("SINGLE", "# not a comment"),
                Map.entry("BEHIND", "value"),
                Map.entry("HASH", "a#b"),
                Map.entry("QUOTED_BEHIND", "v"),
                Map.entry("EMPTY", ""),
                Map.entry("ONLY_COMMENT", ""),
                Map.entry("NOT_EXPANDED", "$HOME/${PORT}"),
                Map.entry("EQUALS", "a=b=="),
                Map.entry("ACCENT", "é"),
                Map.entry("TWICE", "2")));
  }

  @Test
  void noFileIsNoVariable() {
    assertThat(DotEnv.read(folder.resolve(".env"))).isEmpty();
  }

  @Test
  void windowsLineEndsAreNoPartOfAValue() throws IOException {
    assertThat(read("A=1\r\nB=\"2\"\r\n")).isEqualTo(Map.of("A", "1", "B", "2"));
  }

  @Test
  void whatCannotBeReadIsNamedByItsLineAndNotShown() throws IOException {
    refused("A=1\ns3cret\n", "line 2");
    refused("A=\"s3cret\n", "line 1");
    refused("A='s3cret' s3cret\n", "line 1");
    Path file = folder.resolve("latin");
    Files.writeString(file, "A=é", ISO_8859_1);
    assertThatThrownBy(() -> DotEnv.read(file))
        .hasMessageContaining("UTF-8")
        .message()
        .hasLineCount(1);
  }

  @Test
  void theExampleNamesEveryVariable() throws IOException {
    String example = Files.readString(Path.of(".env.example"));
    assertThat(Arrays.stream(Variable.values()).map(Variable::name))
        .allSatisfy(name -> assertThat(example).containsOnlyOnce("\n#" + name + "="));
    assertThat(DotEnv.read(Path.of(".env.example"))).isEmpty();
  }

  private void refused(String text, String line) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(WrongSetting.class)
        .message()
        .contains(line)
        .hasLineCount(1)
        .doesNotContain("s3cret");
  }

  private Map<String, Object> read(String text) throws IOException {
    return DotEnv.read(Files.writeString(folder.resolve(".env"), text));
  }
}
