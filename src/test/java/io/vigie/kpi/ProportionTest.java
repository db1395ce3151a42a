package io.vigie.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @ParameterizedTest(name = "{0}/{1} lies between {2} and {3} %")
  @CsvSource({
    "7, 10, 40, 89",
    "8, 12, 39, 86",
    "14, 20, 48, 85",
    "70, 100, 60, 78",
    "0, 6, 0, 39",
    "12, 370, 2, 6",
    "35, 50, 56, 81",
    "31, 38, 67, 91",
    "29, 38, 61, 87"
  })
  void aShareComesWithItsWilsonInterval(long successes, long trials, long low, long high) {
    Proportion.Interval interval = new Proportion(successes, trials).interval();

    assertThat(Math.round(100 * interval.low())).isEqualTo(low);
    assertThat(Math.round(100 * interval.high())).isEqualTo(high);
  }

  @ParameterizedTest(name = "{0}/{1} is {2} %, between {3} and {4} %")
  @CsvSource({"6, 252, 2.4, 1.1, 5.1", "108, 1594, 6.8, 5.6, 8.1"})
  void smallSharesAreRightToTheirFirstDecimal(
      long successes, long trials, double value, double low, double high) {
    Proportion rate = new Proportion(successes, trials);

    assertThat(100 * rate.value()).isCloseTo(value, within(0.05));
    assertThat(100 * rate.interval().low()).isCloseTo(low, within(0.05));
    assertThat(100 * rate.interval().high()).isCloseTo(high, within(0.05));
  }

  @Test
  void itsZIsOnePointNineSixToTheLastDigit() {
    // Of 0 successes Wilson's upper end is z² / (n + z²).
    assertThat(new Proportion(0, 6).interval().high())
        .isCloseTo(1.96 * 1.96 / (6 + 1.96 * 1.96), within(1e-12));
  }

  @Test
  void noneAndAllEndExactlyAtNothingAndEverything() {
    assertThat(new Proportion(0, 6).interval().low()).hasToString("0.0");
    assertThat(new Proportion(6, 6).interval().high()).isEqualTo(1.0);
  }

  @Test
  void underFiveTrialsAreTooFew() {
    assertThat(new Proportion(3, 4).tooFew()).isTrue();
    assertThat(new Proportion(3, 5).tooFew()).isFalse();
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"39, 38", "-1, 10", "0, 0", "0, -3"})
  void figuresThatContradictEachOtherAreNoProportion(long successes, long trials) {
    assertThat(Proportion.of(successes, trials)).isEmpty();
    assertThatThrownBy(() -> new Proportion(successes, trials))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figuresThatAgreeAreOne() {
    assertThat(Proportion.of(8, 12)).contains(new Proportion(8, 12));
  }

  @ParameterizedTest(name = "a quarter of {0}")
  @CsvSource({"2147483647", "2147483648", "9223372036854775807"})
  void moreThanAnIntOfTrialsStillHasAnInterval(long trials) {
    Proportion.Interval interval = new Proportion(trials / 4, trials).interval();

    assertThat(interval.low()).isCloseTo(0.25, within(1e-4)).isLessThanOrEqualTo(0.25);
    assertThat(interval.high()).isCloseTo(0.25, within(1e-4)).isGreaterThanOrEqualTo(0.25);
  }
}
