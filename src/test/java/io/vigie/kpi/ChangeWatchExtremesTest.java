package io.vigie.kpi;

import static io.vigie.kpi.Series.about;
import static io.vigie.kpi.Series.counts;
import static io.vigie.kpi.Series.rates;
import static io.vigie.kpi.Series.then;
import static io.vigie.kpi.Series.week;
import static io.vigie.kpi.Series.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.kpi.Verdict.Usual;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeWatchExtremesTest {

  private static final ChangeWatch COUNTS = ChangeWatch.ofCounts();
  private static final ChangeWatch RATES = ChangeWatch.ofRates();
  private static final long[] EXTREMES = {
    0, 1, 4, 5, 60, -1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE
  };

  @Test
  void aFigureThatNeverMovesIsUsualForever() {
    assertAllUsual(COUNTS.read(counts(IntStream.range(0, 40).mapToLong(i -> 60).toArray())));
    assertAllUsual(RATES.read(rates(40, 12, 40)));
  }

  @Test
  void nothingAtAllIsUsualForever() {
    assertAllUsual(COUNTS.read(counts(new long[40])));
    assertAllUsual(RATES.read(rates(40, 0, 40)));
  }

  @Test
  void aRateOfAllOfThemIsUsualForever() {
    assertAllUsual(RATES.read(rates(40, 40, 40)));
  }

  @Test
  void aBaseOfNothingIsTooLittleData() {
    assertThat(RATES.read(rates(8, 0, 0)))
        .allSatisfy(read -> assertThat(read.verdict()).isEqualTo(new TooLittleData()));
  }

  @Test
  void aThousandTimesTheUsualCountIsUnusualAndOfFiniteScore() {
    WatchReading wild = COUNTS.read(counts(then(about(60, 12), Long.MAX_VALUE))).get(12);

    assertThat(wild.verdict()).isEqualTo(new UnusualWeek(Shift.HIGHER));
    assertFinite(wild);
  }

  @Test
  void sumsOfAbsurdCountsStopAtTheCeilingAndNeverTurnNegative() {
    long absurd = Long.MAX_VALUE;

    WatchReading last =
        COUNTS.read(counts(then(about(60, 6), absurd, absurd, absurd, absurd))).get(9);

    assertThat(last.verdict())
        .isInstanceOfSatisfying(
            LastingChange.class,
            change -> assertThat(change.after().count()).isEqualTo(Long.MAX_VALUE));
  }

  @Test
  void whateverIsEnteredEveryReadingIsFinite() {
    SplittableRandom random = new SplittableRandom(20260727);
    for (int series = 0; series < 300; series++) {
      List<WeekFigure> anything =
          IntStream.rangeClosed(1, 40).mapToObj(number -> anyWeek(number, random)).toList();

      assertThat(COUNTS.read(anything)).hasSize(40).allSatisfy(r -> assertFinite(r));
      assertThat(RATES.read(anything)).hasSize(40).allSatisfy(r -> assertFinite(r));
    }
  }

  @Test
  void aWeekOfManyMoreCallsThanTheBaselineIsReadOnItsOwnVolume() {
    List<WeekFigure> weeks = with(rates(7, 12, 40), WeekFigure.rate(week(7), 300_000, 1_000_000));

    assertThat(RATES.read(weeks).get(6).verdict()).isEqualTo(new Usual());
  }

  private static WeekFigure anyWeek(int number, SplittableRandom random) {
    return new WeekFigure(
        week(number),
        EXTREMES[random.nextInt(EXTREMES.length)],
        EXTREMES[random.nextInt(EXTREMES.length)],
        random.nextInt(10) == 0);
  }

  private static void assertAllUsual(List<WatchReading> readings) {
    assertThat(readings.subList(6, readings.size()))
        .allSatisfy(read -> assertThat(read.verdict()).isEqualTo(new Usual()));
    assertThat(readings).allSatisfy(read -> assertFinite(read));
  }

  private static void assertFinite(WatchReading read) {
    assertThat(read.upper()).isFinite();
    assertThat(read.lower()).isFinite();
    assertThat(read.score().orElse(0)).isFinite();
    read.baseline()
        .flatMap(WatchBaseline::chart)
        .ifPresent(chart -> assertThat(chart.upper()).isFinite());
  }
}
