package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.slack.kit.Card;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards as they were approved, in {@code src/test/resources/cards}, compared as JSON trees. After a
 * wanted change {@code mvn test -Dtest='Digest*' -Dvigie.cards.rewrite=true} writes them anew; read
 * the difference before it is committed.
 */
final class GoldenCard {

  private static final Path FOLDER = Path.of("src/test/resources/cards");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private GoldenCard() {}

  static void assertApproved(String name, Card card) {
    Path file = FOLDER.resolve(name + ".json");
    try {
      if (Boolean.getBoolean("vigie.cards.rewrite")) {
        Files.writeString(file, JSON.writeValueAsString(card) + "\n");
      }
      assertThat(JSON.readTree(JSON.writeValueAsString(card)))
          .as(name)
          .isEqualTo(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
