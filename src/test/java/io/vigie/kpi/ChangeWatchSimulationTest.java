package io.vigie.kpi;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Prints how often the watch cries wolf and how often it finds a figure halved, and holds it within
 * two percentage points of the published table. How the shares are counted: {@link Simulation}.
 */
class ChangeWatchSimulationTest {

  private static final double POINTS = 2;
  private static final List<Integer> MEANS = List.of(3, 6, 12, 60);

  private final SoftAssertions published = new SoftAssertions();

  @Test
  void countsCryWolfAndFindAHalvingAsOftenAsPublished() {
    print(
        "variance / mean | false alarms, mean 3 · 6 · 12 · 60 | halving found, mean 3 · 6 · 12 · 60");
    counts(1, 5, 5, List.of(54, 87, 99, 100));
    counts(2, 10, 11, List.of(39, 68, 91, 100));
    counts(4, 12, 13, List.of(22, 45, 71, 100));
    published.assertAll();
  }

  @Test
  void ratesCryWolfAndFindAHalvingAsOftenAsPublished() {
    print("rates, steady | false alarms | halving found");
    rates("5 % of 150", 0.05, week -> 150, 5, 5, 90, 94);
    rates("15 % of 40", 0.15, week -> 40, 5, 5, 90, 94);
    published.assertAll();
  }

  @Test
  void ratesHoldWhileTheVolumeRamps() {
    print("rates, volume ramping 25 to 100 % | false alarms | halving found");
    rates("5 % of 150", 0.05, week -> ramped(150, week), 8, 9, 86, 90);
    rates("15 % of 40", 0.15, week -> ramped(40, week), 8, 9, 86, 90);
    published.assertAll();
  }

  /** In even steps over the twelve weeks of the stable start, then full. */
  private static int ramped(int full, int week) {
    return (int) Math.round(full * Math.min(1, 0.25 + 0.75 * week / (Simulation.STABLE - 1)));
  }

  private void counts(double varianceToMean, int falseFrom, int falseTo, List<Integer> found) {
    List<Double> wolf = MEANS.stream().map(mean -> counts(mean, mean, varianceToMean)).toList();
    List<Double> halved =
        MEANS.stream().map(mean -> counts(mean, mean / 2.0, varianceToMean)).toList();
    print("%.0f | %s | %s".formatted(varianceToMean, percent(wolf), percent(halved)));
    wolf.forEach(measured -> expect(measured, falseFrom, falseTo));
    IntStream.range(0, MEANS.size())
        .forEach(i -> expect(halved.get(i), found.get(i), found.get(i)));
  }

  private static double counts(double before, double after, double varianceToMean) {
    Chance stable = Chance.ofCounts(before, varianceToMean);
    Chance later = Chance.ofCounts(after, varianceToMean);
    List<Simulation.Draw> weeks =
        IntStream.range(0, Simulation.WEEKS)
            .mapToObj(number -> number < Simulation.STABLE ? stable : later)
            .<Simulation.Draw>map(
                chance -> (week, dice) -> WeekFigure.count(week, chance.draw(dice)))
            .toList();
    return new Simulation(ChangeWatch.ofCounts(), weeks).percentFound();
  }

  private void rates(
      String name,
      double rate,
      IntUnaryOperator volume,
      int falseFrom,
      int falseTo,
      int foundFrom,
      int foundTo) {
    double wolf = rates(rate, rate, volume);
    double halved = rates(rate, rate / 2, volume);
    print("%s | %s | %s".formatted(name, percent(List.of(wolf)), percent(List.of(halved))));
    expect(wolf, falseFrom, falseTo);
    expect(halved, foundFrom, foundTo);
  }

  private static double rates(double before, double after, IntUnaryOperator volume) {
    List<Simulation.Draw> weeks =
        IntStream.range(0, Simulation.WEEKS)
            .mapToObj(
                number ->
                    rate(number < Simulation.STABLE ? before : after, volume.applyAsInt(number)))
            .toList();
    return new Simulation(ChangeWatch.ofRates(), weeks).percentFound();
  }

  private static Simulation.Draw rate(double rate, int n) {
    Chance chance = Chance.ofRate(rate, n);
    return (week, dice) -> WeekFigure.rate(week, chance.draw(dice), n);
  }

  private void expect(double measured, int from, int to) {
    published.assertThat(measured).isBetween(from - POINTS, to + POINTS);
  }

  private static String percent(List<Double> shares) {
    List<String> told =
        shares.stream().map(share -> String.format(Locale.ROOT, "%.1f", share)).toList();
    return String.join(" · ", told) + " %";
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
