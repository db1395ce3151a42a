package io.vigie.kpi;

import static io.vigie.kpi.Series.about;
import static io.vigie.kpi.Series.counts;
import static io.vigie.kpi.Series.rates;
import static io.vigie.kpi.Series.then;
import static io.vigie.kpi.Series.week;
import static io.vigie.kpi.Series.with;
import static io.vigie.kpi.Series.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.LeftOut;
import io.vigie.kpi.Verdict.Reason;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.kpi.Verdict.Usual;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeWatchTest {

  private static final ChangeWatch COUNTS = ChangeWatch.ofCounts();
  private static final ChangeWatch RATES = ChangeWatch.ofRates();

  @Test
  void anExceptionalWeekIsLeftOutAndMovesNothing() {
    List<WeekFigure> quarter = counts(about(60, 13));
    WeekFigure closed = WeekFigure.count(week(8), 0).inExceptionalWeek();

    List<WatchReading> read = COUNTS.read(with(quarter, closed));

    assertThat(read.get(7).verdict()).isEqualTo(new LeftOut(Reason.EXCEPTIONAL));
    assertThat(allBut(8, read)).isEqualTo(COUNTS.read(without(quarter, week(8))));
  }

  @Test
  void anExceptionalWeekAmongTheFirstMakesTheTrialAWeekLonger() {
    List<WeekFigure> weeks =
        with(counts(about(60, 8)), WeekFigure.count(week(2), 0).inExceptionalWeek());

    List<WatchReading> read = COUNTS.read(weeks);

    assertThat(read.get(6).verdict()).isEqualTo(new TooLittleData());
    assertThat(read.get(7).verdict()).isEqualTo(new Usual());
    assertThat(read.get(7).baseline().orElseThrow().weeks())
        .extracting(WeekFigure::week)
        .containsExactly(week(1), week(3), week(4), week(5), week(6), week(7));
  }

  @Test
  void aRateFromUnderFiveIsTooLittleDataAndMovesNothing() {
    List<WeekFigure> quarter = rates(13, 12, 40);

    List<WatchReading> read = RATES.read(with(quarter, WeekFigure.rate(week(9), 4, 4)));

    assertThat(read.get(8).verdict()).isEqualTo(new TooLittleData());
    assertThat(read.get(8).baseline()).isPresent();
    assertThat(allBut(9, read)).isEqualTo(RATES.read(without(quarter, week(9))));
  }

  @Test
  void aRateFromFiveIsRead() {
    List<WeekFigure> weeks = with(rates(7, 12, 40), WeekFigure.rate(week(7), 1, 5));

    assertThat(RATES.read(weeks).get(6).verdict()).isEqualTo(new Usual());
  }

  @Test
  void figuresThatContradictEachOtherAreLeftOut() {
    List<WeekFigure> weeks = with(rates(8, 12, 40), WeekFigure.rate(week(7), 41, 40));

    List<WatchReading> read = RATES.read(weeks);

    assertThat(read.get(6).verdict()).isEqualTo(new LeftOut(Reason.IMPOSSIBLE));
    assertThat(read.get(7).verdict()).isEqualTo(new Usual());
  }

  @Test
  void fewerThanSixWeeksAreTooLittleDataThroughout() {
    assertThat(COUNTS.read(counts(3, 900, 0, 4, 5)))
        .allSatisfy(read -> assertThat(read.verdict()).isEqualTo(new TooLittleData()));
    assertThat(COUNTS.read(List.of())).isEmpty();
  }

  @Test
  void oneWildWeekIsUnusualAndNoLastingChange() {
    List<WatchReading> read = COUNTS.read(counts(then(about(60, 12), 200, 61, 60)));

    assertThat(read.get(12).verdict()).isEqualTo(new UnusualWeek(Shift.HIGHER));
    assertThat(read.get(13).verdict()).isEqualTo(new Usual());
    assertThat(COUNTS.read(counts(then(about(60, 12), 5))).get(12).verdict())
        .isEqualTo(new UnusualWeek(Shift.LOWER));
  }

  @Test
  void aWildWeekStillShowsWhileAChangeIsCarried() {
    WatchReading wild = COUNTS.read(counts(then(about(60, 6), 200, 200, 200, 200, 0))).get(10);

    assertThat(wild.verdict()).isInstanceOf(LastingChange.class);
    assertThat(wild.unusual()).contains(Shift.LOWER);
  }

  @Test
  void aMissingWeekIsSimplyNotThere() {
    List<WeekFigure> weeks = counts(then(about(60, 6), 120, 120, 120, 120, 120));

    List<WatchReading> read = COUNTS.read(without(weeks, week(7)));

    assertThat(read.get(9).change().orElseThrow().since()).isEqualTo(week(8));
  }

  @Test
  void theBaselineGrowsToTwelveAndToTwentyFourWhileNothingStirs() {
    List<WatchReading> read = COUNTS.read(counts(about(60, 40)));

    assertThat(read).extracting(ChangeWatchTest::baselineWeeks).startsWith(0, 0, 0, 0, 0, 0, 6);
    assertThat(baselineWeeks(read.get(11))).isEqualTo(6);
    assertThat(baselineWeeks(read.get(12))).isEqualTo(12);
    assertThat(baselineWeeks(read.get(23))).isEqualTo(12);
    assertThat(baselineWeeks(read.get(24))).isEqualTo(24);
    assertThat(baselineWeeks(read.get(39))).isEqualTo(24);
    assertThat(read.get(39).baseline().orElseThrow().isTrial()).isFalse();
  }

  @Test
  void theBaselineWaitsForTheSumsToCalmDown() {
    // Week 12 leaves a sum above 2.5, week 13 below it: the twelve weeks are taken after week 13.
    List<WatchReading> read = COUNTS.read(counts(then(about(60, 10), 90, 90, 50, 60, 60)));

    assertThat(read.get(11).upper()).isGreaterThan(2.5);
    assertThat(baselineWeeks(read.get(12))).isEqualTo(6);
    assertThat(read.get(12).upper()).isBetween(1.0, 2.5);
    assertThat(baselineWeeks(read.get(13))).isEqualTo(12);
    assertThat(read.get(13).upper()).as("the sums start again at 0").isZero();
  }

  @Test
  void aFoundChangeIsNewsOnceThenCarriedAndTheBaselineNeverGrows() {
    List<WatchReading> read =
        COUNTS.read(counts(then(then(about(60, 6), about(120, 6)), about(60, 40))));

    assertThat(read).filteredOn(WatchReading::isNews).hasSize(1);
    LastingChange carried = (LastingChange) read.get(51).verdict();
    assertThat(carried.since()).isEqualTo(week(7));
    assertThat(carried.after().weeks()).isEqualTo(46);
    assertThat(read.get(51).upper()).isLessThan(2.5);
    assertThat(baselineWeeks(read.get(51))).isEqualTo(6);
  }

  @Test
  void anExceptionalWeekDoesNotEndAChange() {
    List<WeekFigure> weeks = counts(then(about(60, 6), about(120, 8)));

    List<WatchReading> read =
        COUNTS.read(with(weeks, WeekFigure.count(week(12), 0).inExceptionalWeek()));

    assertThat(read.get(11).verdict()).isEqualTo(new LeftOut(Reason.EXCEPTIONAL));
    assertThat(read.get(11).change()).isEqualTo(read.get(10).change()).isPresent();
  }

  @Test
  void theOppositeChangeTakesOverWhenItIsFoundAndCanBeTakenOverItself() {
    long[] upAndDown = then(then(about(60, 6), about(150, 20)), about(15, 8));

    List<WatchReading> read = COUNTS.read(counts(then(upAndDown, about(150, 8))));

    assertThat(read)
        .filteredOn(WatchReading::isNews)
        .extracting(news -> news.change().orElseThrow())
        .extracting(change -> change.shift() + " since " + change.since())
        .containsExactly("HIGHER since 2026-W07", "LOWER since 2026-W27", "HIGHER since 2026-W35");
  }

  @Test
  void rebasingStartsAnewFromThatWeekAndLeavesTheEarlierReadingsAlone() {
    List<WeekFigure> weeks = counts(then(about(60, 6), about(120, 12)));

    List<WatchReading> rebased = COUNTS.rebasedAt(week(10)).read(weeks);

    assertThat(rebased.subList(0, 9)).isEqualTo(COUNTS.read(weeks).subList(0, 9));
    assertThat(rebased.subList(9, 15))
        .allSatisfy(read -> assertThat(read.verdict()).isEqualTo(new TooLittleData()));
    assertThat(rebased.get(15).verdict()).isEqualTo(new Usual());
    assertThat(rebased.get(15).baseline().orElseThrow().weeks()).isEqualTo(weeks.subList(9, 15));
  }

  @Test
  void rebasingAtAWeekWithoutAFigureBeginsWithTheNextOne() {
    List<WeekFigure> weeks = without(counts(about(60, 14)), week(8));

    List<WatchReading> read = COUNTS.rebasedAt(week(8)).read(weeks);

    assertThat(read.get(6).verdict()).isEqualTo(new Usual());
    assertThat(read.get(7).verdict()).isEqualTo(new TooLittleData());
    assertThat(read.get(12).verdict()).isEqualTo(new TooLittleData());
  }

  @Test
  void aFigureCanBeRebasedMoreThanOnce() {
    List<WatchReading> read =
        COUNTS.rebasedAt(week(20)).rebasedAt(week(10)).read(counts(about(60, 30)));

    assertThat(IntStream.range(0, 30).filter(i -> baselineWeeks(read.get(i)) == 0).count())
        .isEqualTo(18);
  }

  @Test
  void weeksOutOfOrderAreRefused() {
    List<WeekFigure> twice = List.of(WeekFigure.count(week(2), 1), WeekFigure.count(week(2), 1));

    assertThatThrownBy(() -> COUNTS.read(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int baselineWeeks(WatchReading reading) {
    return reading.baseline().map(baseline -> baseline.weeks().size()).orElse(0);
  }

  private static List<WatchReading> allBut(int number, List<WatchReading> readings) {
    return readings.stream().filter(read -> !read.week().equals(week(number))).toList();
  }
}
