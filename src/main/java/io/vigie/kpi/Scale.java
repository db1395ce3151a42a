package io.vigie.kpi;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** On which scale weeks of a figure are compared: Anscombe's (1948), which even out its noise. */
enum Scale {
  COUNTS {
    @Override
    ToDoubleFunction<WeekFigure> against(List<WeekFigure> baseline) {
      Spread spread = Spread.of(baseline, Scale::root, 0.5);
      double b = baseline.size();
      double certainty = Math.sqrt(b / (b + 1)) / spread.deviation();
      return week -> certainty * (root(week) - spread.mean());
    }

    @Override
    boolean isPossible(WeekFigure week) {
      return week.count() >= 0;
    }

    @Override
    boolean isEnough(WeekFigure week) {
      return true;
    }

    @Override
    Optional<ProcessChart> chart(List<WeekFigure> baseline) {
      return ProcessChart.of(baseline);
    }
  },

  RATES {
    @Override
    ToDoubleFunction<WeekFigure> against(List<WeekFigure> baseline) {
      double allCounts = baseline.stream().mapToDouble(WeekFigure::count).sum();
      double allBases = baseline.stream().mapToDouble(WeekFigure::base).sum();
      double origin = angle(allCounts, allBases);
      Spread spread = Spread.of(baseline, week -> arc(week, origin), 1);
      double b = baseline.size();
      double variance = spread.deviation() * spread.deviation();
      return week -> {
        // Noise beyond chance grows with n: a week of little volume shows chance alone.
        double r = week.base() / (allBases / b);
        return (arc(week, origin) - spread.mean())
            / Math.sqrt(1 + (variance - 1) * r + variance * r / b);
      };
    }

    @Override
    boolean isPossible(WeekFigure week) {
      return week.count() >= 0 && week.count() <= week.base();
    }

    @Override
    boolean isEnough(WeekFigure week) {
      return Proportion.of(week.count(), week.base()).filter(rate -> !rate.tooFew()).isPresent();
    }

    @Override
    Optional<ProcessChart> chart(List<WeekFigure> baseline) {
      return Optional.empty();
    }
  };

  /** Scores a week as Student's t, with one degree of freedom fewer than the baseline has weeks. */
  abstract ToDoubleFunction<WeekFigure> against(List<WeekFigure> baseline);

  abstract boolean isPossible(WeekFigure week);

  abstract boolean isEnough(WeekFigure week);

  abstract Optional<ProcessChart> chart(List<WeekFigure> baseline);

  private static double root(WeekFigure week) {
    return Math.sqrt(week.count() + 0.375);
  }

  private static double arc(WeekFigure week, double origin) {
    return 2
        * Math.sqrt(week.base() + 0.5)
        * (angle((double) week.count(), (double) week.base()) - origin);
  }

  private static double angle(double count, double base) {
    return Math.asin(Math.sqrt((count + 0.375) / (base + 0.75)));
  }

  /** Where the baseline lies on the scale, and how far its weeks lie apart. */
  private record Spread(double mean, double deviation) {

    static Spread of(List<WeekFigure> weeks, ToDoubleFunction<WeekFigure> scale, double least) {
      double[] values = weeks.stream().mapToDouble(scale).toArray();
      double mean = 0;
      for (double value : values) {
        mean += value / values.length;
      }
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Spread(mean, Math.max(least, Math.sqrt(squares / (values.length - 1))));
    }
  }
}
