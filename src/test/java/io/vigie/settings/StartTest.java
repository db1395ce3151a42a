package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.FreePort;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, which cannot start and says why in one line. Its databases are its own, so that
 * once is enough.
 */
class StartTest {

  @TempDir Path folder;

  @Test
  void aPortInUseIsNamedWithoutCredentialsToo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(start(Map.of("PORT", port))).startsWith("PORT").contains(port + " is in use");
    }
  }

  @Test
  void whatIsWrittenIsTheSameWhateverTheMachineSpeaks() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(start(with("PORT", port), "-Duser.language=ar", "-Duser.country=EG"))
          .as("in Egypt's own digits a week would be \u0662\u0660\u0662\u0666-W\u0664\u0667")
          .contains(port + " is in use");
    }
  }

  @Test
  void theFileIsReadAndTheEnvironmentWins() throws Exception {
    Files.writeString(
        folder.resolve(".env"),
        "SLACK_BOT_TOKEN=\"xoxb-s3cret\"\nSLACK_SIGNING_SECRET='s3cret'\nVIGIE_LANGUAGE=fr\n");
    assertThat(start(Map.of("VIGIE_LANGUAGE", "de"))).startsWith("VIGIE_LANGUAGE");
  }

  @Test
  void aGarbledFileIsNamed() throws Exception {
    Files.writeString(folder.resolve(".env"), "s3cret\n");
    assertThat(start(Map.of())).startsWith(".env, line 1");
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(start(with("PORT", port))).startsWith("PORT").contains(port + " is in use");
    }
  }

  @Test
  void aFileThatAnotherProcessHasOpenIsNamed() throws Exception {
    String url = DatabaseUrl.complete("jdbc:h2:file:" + folder.resolve("open"));
    try (Connection open = connect(url)) {
      assertThat(start(with("VIGIE_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("open"))))
          .startsWith("VIGIE_DATABASE_URL: another process");
      assertThat(open.isClosed()).isFalse();
    }
  }

  @Test
  void aWrongPasswordIsNamed() throws Exception {
    String url = DatabaseUrl.complete("jdbc:h2:file:" + folder.resolve("locked"));
    connect(url).close();
    Map<String, String> variables = with("VIGIE_DATABASE_URL", url);
    assertThat(start(with(variables, "VIGIE_DATABASE_PASSWORD", "s3cret")))
        .startsWith("VIGIE_DATABASE_USER or VIGIE_DATABASE_PASSWORD");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() throws Exception {
    String url = "jdbc:postgresql://localhost:" + FreePort.next() + "/vigie?password=s3cret";
    assertThat(start(with("VIGIE_DATABASE_URL", url)))
        .startsWith("VIGIE_DATABASE_URL: no database answers");
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "vigie", "");
  }

  private Map<String, String> with(String name, String value) {
    return with(
        Map.of(
            "SLACK_BOT_TOKEN",
            "xoxb-s3cret",
            "SLACK_SIGNING_SECRET",
            "s3cret",
            "SLACK_API_URL",
            "http://localhost:" + FreePort.next() + "/api/",
            "PORT",
            String.valueOf(FreePort.next()),
            "VIGIE_MANAGEMENT_PORT",
            String.valueOf(FreePort.next())),
        name,
        value);
  }

  private static Map<String, String> with(Map<String, String> others, String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(others);
    all.put(name, value);
    return all;
  }

  /** The one line on the standard error of a start that fails. */
  private String start(Map<String, String> variables, String... flags)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(flags));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("io.vigie.Vigie");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|VIGIE|JAVA|PORT).*"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(Files.readString(out)).isTrue();
      String said = Files.readString(err);
      assertThat(process.exitValue()).as(said).isEqualTo(1);
      assertThat(said).hasLineCount(1).doesNotContain("s3cret", "Exception");
      assertThat(Files.readString(out)).doesNotContain("s3cret", "\tat ");
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
