package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells a change of a weekly figure from its noise: Student scores of a fixed baseline, summed up
 * by Page's CUSUM. A stable quarter is called changed in 5 to 13 of 100 cases.
 *
 * <p>The first 6 usable weeks are the baseline; it grows to the first 12 and 24 while nothing
 * stirs, and starts anew where the referent re-based the figure.
 */
public final class ChangeWatch {

  private final Scale scale;
  private final NavigableSet<Week> rebased;

  private ChangeWatch(Scale scale, NavigableSet<Week> rebased) {
    this.scale = scale;
    this.rebased = rebased;
  }

  /** Watches how many there were in a week. */
  public static ChangeWatch ofCounts() {
    return new ChangeWatch(Scale.COUNTS, new TreeSet<>());
  }

  /** Watches how many there were of those that could have been. */
  public static ChangeWatch ofRates() {
    return new ChangeWatch(Scale.RATES, new TreeSet<>());
  }

  /** The same watch, with a new baseline from that week on; earlier weeks keep theirs. */
  public ChangeWatch rebasedAt(Week week) {
    NavigableSet<Week> weeks = new TreeSet<>(rebased);
    weeks.add(week);
    return new ChangeWatch(scale, weeks);
  }

  /**
   * One reading a figure, in order.
   *
   * @param figures oldest first, one a week at most; weeks without a figure are simply not there
   */
  public List<WatchReading> read(List<WeekFigure> figures) {
    List<WatchReading> readings = new ArrayList<>(figures.size());
    WatchedStretch stretch = new WatchedStretch(scale, Optional.empty());
    for (int i = 0; i < figures.size(); i++) {
      if (i > 0 && isRebasedBetween(figures.get(i - 1).week(), figures.get(i).week())) {
        stretch =
            new WatchedStretch(scale, Optional.ofNullable(rebased.floor(figures.get(i).week())));
      }
      readings.add(stretch.read(figures.get(i)));
    }
    return readings;
  }

  private boolean isRebasedBetween(Week earlier, Week week) {
    if (!earlier.isBefore(week)) {
      throw new IllegalArgumentException(week + " does not come after " + earlier);
    }
    Week newest = rebased.floor(week);
    return newest != null && newest.isAfter(earlier);
  }
}
