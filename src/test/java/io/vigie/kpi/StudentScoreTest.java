package io.vigie.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentScoreTest {

  // Student's 97.5 % quantiles from the printed tables; the normal one is 1.960.
  @ParameterizedTest(name = "with {0} degrees {1} is as rare as 1.960")
  @CsvSource({"5, 2.571", "11, 2.201", "23, 2.069"})
  void tIsSaidAsTheNormalDeviationThatIsAsRare(int degrees, double t) {
    assertThat(new StudentScore(degrees).of(t)).isCloseTo(1.96, within(0.001));
    assertThat(new StudentScore(degrees).of(-t)).isCloseTo(-1.96, within(0.001));
  }

  @Test
  void theMiddleIsTheMiddle() {
    assertThat(new StudentScore(5).of(0)).isZero();
  }

  @ParameterizedTest(name = "t = {0}")
  @ValueSource(doubles = {40, 1e3, 1e9, 1e100, 1e300, Double.MAX_VALUE})
  void farOutItStaysFiniteAndKeepsItsSign(double t) {
    StudentScore score = new StudentScore(23);

    assertThat(score.of(t)).isFinite().isGreaterThan(8.3);
    assertThat(score.of(-t)).isEqualTo(-score.of(t));
  }
}
