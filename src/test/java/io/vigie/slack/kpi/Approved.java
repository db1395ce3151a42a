package io.vigie.slack.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards and forms as they were approved, in {@code src/test/resources/cards}, compared as JSON
 * trees. After a wanted change {@code mvn test -Dtest='*Cards*' -Dvigie.cards.rewrite=true} writes
 * them anew; read the difference before it is committed.
 */
public final class Approved {

  private static final Path FOLDER = Path.of("src/test/resources/cards");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Approved() {}

  public static void assertApproved(String name, Object cardOrForm) {
    Path file = FOLDER.resolve(name + ".json");
    try {
      if (Boolean.getBoolean("vigie.cards.rewrite")) {
        Files.writeString(file, JSON.writeValueAsString(cardOrForm) + "\n");
      }
      assertThat(JSON.readTree(JSON.writeValueAsString(cardOrForm)))
          .as(name)
          .isEqualTo(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
