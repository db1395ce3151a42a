package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StartFailuresTest {

  @Test
  void aMissingFileIsNamedWithTheMend() {
    var missing = new NoSuchFileException("manifest.yml", null, "not found; start elsewhere.");

    var analysis =
        new StartFailures()
            .analyze(new IllegalStateException("a bean", new UncheckedIOException(missing)));

    assertThat(Objects.requireNonNull(analysis).getDescription())
        .isEqualTo("manifest.yml: not found; start elsewhere.");
  }

  @Test
  void aFileThatNobodyExplainsIsAFaultLikeAnyOther() {
    assertThat(new StartFailures().analyze(new NoSuchFileException("x"))).isNull();
  }
}
