package io.vigie.kpi;

import static io.vigie.kpi.Campaign.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.OutsideRange;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.Usual;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignReadTest {

  private final List<WatchReading> bookingRate =
      ChangeWatch.ofRates().read(Campaign.rates("meetings_booked", "conversations"));
  private final List<WatchReading> meetings = counts("meetings_booked");
  private final List<WatchReading> dials = counts("dials");

  @Test
  void theBookingRateIsFoundHigherInWeek30AndNotBefore() {
    assertThat(in(28, bookingRate).upper()).isCloseTo(1.65, within(0.005));
    assertThat(in(29, bookingRate).upper()).isCloseTo(3.46, within(0.005));
    assertThat(in(30, bookingRate).upper()).isCloseTo(4.87, within(0.005));
    assertThat(newsOf(bookingRate)).containsExactly(in(30, bookingRate));
  }

  @Test
  void week30SaysSinceWhenTheBookingRateIsHigherAndAgainstWhat() {
    assertThat(in(30, bookingRate).verdict())
        .isEqualTo(
            new LastingChange(
                Shift.HIGHER,
                week(25),
                week(30),
                new Pooled(415, 6305, 6),
                new Pooled(346, 9344, 6)));
  }

  @Test
  void theChangeIsCarriedToTheEndAndItsBaselineStaysATrial() {
    LastingChange carried = in(35, bookingRate).change().orElseThrow();

    assertThat(carried.since()).isEqualTo(week(25));
    assertThat(carried.foundIn()).isEqualTo(week(30));
    assertThat(carried.after()).isEqualTo(new Pooled(765, 12203, 11));
    assertThat(in(35, bookingRate).baseline().orElseThrow().isTrial()).isTrue();
  }

  @Test
  void meetingsAreFoundHigherInWeek32SinceWeek28() {
    assertThat(newsOf(meetings)).containsExactly(in(32, meetings));
    LastingChange found = in(32, meetings).change().orElseThrow();
    assertThat(found.shift()).isEqualTo(Shift.HIGHER);
    assertThat(found.since()).isEqualTo(week(28));
    assertThat(found.after()).isEqualTo(new Pooled(481, 0, 5));
  }

  @Test
  void inWeek30TheMeetingsAreStillUsual() {
    assertThat(in(30, meetings).verdict()).isEqualTo(new Usual());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dials", "conversations"})
  void theVolumeNeverChangesLastinglyAndItsBaselineGrowsAfterWeek30(String figure) {
    List<WatchReading> readings = counts(figure);

    assertThat(newsOf(readings)).isEmpty();
    assertThat(in(30, readings).baseline().orElseThrow().weeks()).hasSize(6);
    assertThat(in(31, readings).baseline().orElseThrow().weeks()).hasSize(12);
  }

  @Test
  void theUsualRangeOfDialsGrowsWithTheBaseline() {
    assertThat(rangeIn(30, dials)).isEqualTo("298–3104");
    assertThat(rangeIn(31, dials)).isEqualTo("0–3167");
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 27})
  void theCollapseOfTheVolumeIsOutsideTheRangeAndNoLastingChange(int number) {
    assertThat(in(number, dials).verdict()).isEqualTo(new OutsideRange(Shift.LOWER));
    assertThat(in(number, dials).change()).isEmpty();
  }

  @Test
  void theFirstSixWeeksAreTooLittleData() {
    assertThat(dials.subList(0, 6))
        .allSatisfy(
            reading -> {
              assertThat(reading.verdict()).isEqualTo(new TooLittleData());
              assertThat(reading.baseline()).isEmpty();
            });
    assertThat(in(25, dials).verdict()).isEqualTo(new Usual());
  }

  private static List<WatchReading> counts(String figure) {
    return ChangeWatch.ofCounts().read(Campaign.counts(figure));
  }

  private static WatchReading in(int number, List<WatchReading> readings) {
    return readings.stream().filter(r -> r.week().equals(week(number))).findFirst().orElseThrow();
  }

  private static List<WatchReading> newsOf(List<WatchReading> readings) {
    return readings.stream().filter(WatchReading::isNews).toList();
  }

  private static String rangeIn(int number, List<WatchReading> readings) {
    ProcessChart chart = in(number, readings).baseline().orElseThrow().chart().orElseThrow();
    return Math.round(chart.lower()) + "–" + Math.round(chart.upper());
  }
}
