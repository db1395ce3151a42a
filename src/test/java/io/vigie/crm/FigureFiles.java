package io.vigie.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile.Figures;
import io.vigie.crm.FigureFile.Problems;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** Files for tests, read in the week of 16 November 2026. */
final class FigureFiles {

  static final Week RUNNING = Week.of(2026, 47);

  private FigureFiles() {}

  static Figures figures(String text) {
    return figures(FigureFile.read(text, RUNNING));
  }

  static Figures figures(byte[] file) {
    return figures(FigureFile.read(file, RUNNING));
  }

  static Problems problems(String text) {
    return problems(FigureFile.read(text, RUNNING));
  }

  static Problems problems(byte[] file) {
    return problems(FigureFile.read(file, RUNNING));
  }

  /** The one problem that there is. */
  static LineProblem problem(String text) {
    Problems problems = problems(text);
    assertThat(problems.listed()).hasSize(1);
    assertThat(problems.total()).isEqualTo(1);
    return problems.listed().get(0);
  }

  static LineProblem problem(int line, FileRule rule, Map<String, Object> arguments) {
    return new LineProblem(line, rule, arguments);
  }

  static Map<Kpi, BigDecimal> figuresIn(Figures figures, int year, int week) {
    return Objects.requireNonNull(figures.byWeek().get(Week.of(year, week)));
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static byte[] resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(FigureFiles.class.getResourceAsStream("/figures/" + name))) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Figures figures(FigureFile read) {
    assertThat(read).isInstanceOf(Figures.class);
    return (Figures) read;
  }

  private static Problems problems(FigureFile read) {
    assertThat(read).isInstanceOf(Problems.class);
    return (Problems) read;
  }
}
