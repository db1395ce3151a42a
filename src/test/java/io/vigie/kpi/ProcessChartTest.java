package io.vigie.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessChartTest {

  @Test
  void theFirstSixWeeksOfTheCampaignUsuallyBookOneTo115Meetings() {
    ProcessChart chart = ProcessChart.of(firstWeeks(6)).orElseThrow();

    assertThat(Math.round(chart.lower())).isEqualTo(1);
    assertThat(Math.round(chart.upper())).isEqualTo(115);
    assertThat(chart.mean()).isCloseTo(346 / 6.0, within(1e-9));
  }

  @Test
  void fewerThanSixWeeksHaveNoRange() {
    assertThat(ProcessChart.of(firstWeeks(5))).isEmpty();
  }

  @Test
  void aRangeNeverReachesBelowNothing() {
    assertThat(ProcessChart.of(Series.counts(0, 9, 0, 9, 0, 9)).orElseThrow().lower()).isZero();
  }

  @Test
  void weeksThatAreAllAlikeHaveARangeOfOneFigure() {
    ProcessChart chart = ProcessChart.of(Series.counts(7, 7, 7, 7, 7, 7)).orElseThrow();

    assertThat(chart).isEqualTo(new ProcessChart(7, 7, 7));
    assertThat(chart.holds(7)).isTrue();
    assertThat(chart.holds(8)).isFalse();
  }

  private static List<WeekFigure> firstWeeks(int number) {
    return Campaign.counts("meetings_booked").subList(0, number);
  }
}
