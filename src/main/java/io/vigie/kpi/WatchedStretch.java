package io.vigie.kpi;

import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.LeftOut;
import io.vigie.kpi.Verdict.OutsideRange;
import io.vigie.kpi.Verdict.Reason;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.kpi.Verdict.Usual;
import io.vigie.shared.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The watch over weeks that share one baseline, read one after the other. */
final class WatchedStretch {

  private static final int[] GROWTH = {WatchBaseline.TRIAL, 12, 24};
  private static final double HELD = 2.5;

  private final Scale scale;
  private final Optional<Week> rebased;
  private final List<WeekFigure> usable = new ArrayList<>();
  private final RunningSum upper = new RunningSum(Shift.HIGHER);
  private final RunningSum lower = new RunningSum(Shift.LOWER);
  private int grown;
  private @Nullable Yardstick yardstick;
  private @Nullable LastingChange change;

  /**
   * A new stretch.
   *
   * @param rebased the week from which it counts, where it is not the first one
   */
  WatchedStretch(Scale scale, Optional<Week> rebased) {
    this.scale = scale;
    this.rebased = rebased;
  }

  WatchReading read(WeekFigure week) {
    if (week.exceptional()) {
      return unscored(week, new LeftOut(Reason.EXCEPTIONAL));
    }
    if (!scale.isPossible(week)) {
      return unscored(week, new LeftOut(Reason.IMPOSSIBLE));
    }
    if (!scale.isEnough(week)) {
      return unscored(week, new TooLittleData());
    }
    usable.add(week);
    WatchReading reading =
        yardstick == null ? unscored(week, new TooLittleData()) : scored(week, yardstick);
    growBaseline();
    return reading;
  }

  private WatchReading unscored(WeekFigure week, Verdict verdict) {
    return reading(week, verdict, OptionalDouble.empty());
  }

  private WatchReading scored(WeekFigure week, Yardstick held) {
    double q = held.score(week);
    double c = Math.max(-HELD, Math.min(HELD, q));
    upper.add(c, week);
    lower.add(c, week);
    change = changeAfter(week, held.baseline().pooled());
    return reading(week, verdict(week, q, held.baseline()), OptionalDouble.of(q));
  }

  private @Nullable LastingChange changeAfter(WeekFigure week, Pooled before) {
    LastingChange carried = change == null ? null : change.plus(week);
    LastingChange rise = upper.found(week.week(), before);
    LastingChange fall = lower.found(week.week(), before);
    // Both are held against the same agreed baseline, so the newer one is what holds today: still
    // to say "higher" of weeks that run lower would be false. The other side starts again from 0,
    // for what it had added up belongs to the change that is over.
    if (rise != null && !isCarried(Shift.HIGHER)) {
      lower.restart();
      return rise;
    }
    if (fall != null && !isCarried(Shift.LOWER)) {
      upper.restart();
      return fall;
    }
    return carried;
  }

  private boolean isCarried(Shift shift) {
    return change != null && change.shift() == shift;
  }

  private Verdict verdict(WeekFigure week, double q, WatchBaseline baseline) {
    if (change != null) {
      return change;
    }
    return WatchReading.unusual(q)
        .<Verdict>map(UnusualWeek::new)
        .or(() -> outside(week, baseline))
        .orElseGet(Usual::new);
  }

  private static Optional<Verdict> outside(WeekFigure week, WatchBaseline baseline) {
    return baseline
        .chart()
        .filter(chart -> !chart.holds(week.count()))
        .map(chart -> new OutsideRange(shiftFrom(chart, week)));
  }

  private static Shift shiftFrom(ProcessChart chart, WeekFigure week) {
    return week.count() > chart.mean() ? Shift.HIGHER : Shift.LOWER;
  }

  private WatchReading reading(WeekFigure week, Verdict verdict, OptionalDouble score) {
    return new WatchReading(
        week,
        verdict,
        Optional.ofNullable(change),
        Optional.ofNullable(yardstick).map(Yardstick::baseline),
        score,
        upper.value(),
        lower.value());
  }

  private void growBaseline() {
    if (grown < GROWTH.length && usable.size() >= GROWTH[grown] && isQuiet()) {
      yardstick = Yardstick.of(scale, usable.subList(0, GROWTH[grown]), rebased);
      grown++;
      upper.restart();
      lower.restart();
    }
  }

  private boolean isQuiet() {
    return change == null && upper.isQuiet() && lower.isQuiet();
  }

  /** A baseline, ready to score weeks against. */
  private record Yardstick(
      WatchBaseline baseline, ToDoubleFunction<WeekFigure> student, StudentScore normal) {

    static Yardstick of(Scale scale, List<WeekFigure> first, Optional<Week> rebased) {
      List<WeekFigure> weeks = List.copyOf(first);
      return new Yardstick(
          new WatchBaseline(weeks, Pooled.of(weeks), scale.chart(weeks), rebased),
          scale.against(weeks),
          new StudentScore(weeks.size() - 1));
    }

    double score(WeekFigure week) {
      return normal.of(student.applyAsDouble(week));
    }
  }
}
