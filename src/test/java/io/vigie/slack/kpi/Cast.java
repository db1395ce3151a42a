package io.vigie.slack.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Terms;
import io.vigie.kpi.ChangeWatch;
import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.Recorded;
import io.vigie.kpi.Recorded.Change;
import io.vigie.kpi.WatchReading;
import io.vigie.kpi.WeekFigure;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.kpi.FigureStory.Told;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engagement and the figures that every card is tried on. */
final class Cast {

  static final UUID ENTRY = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
  static final Week WEEK_46 = Week.of(2026, 46);

  private static final long[] BOOKED = {66, 64, 39, 68, 43, 66, 26, 6, 73, 66, 108, 20, 14};
  private static final long[] TALKS = {
    1594, 1634, 1337, 1870, 1462, 1447, 1400, 252, 1600, 1459, 1594, 800, 640
  };

  private Cast() {}

  static Engagement acme(Language language) {
    return new Engagement(
        UUID.fromString("00000000-0000-0000-0000-00000000acee"),
        "C0SHARED",
        "T0CLIENT",
        new Terms(
            "Acme RH",
            "Sud Contact",
            "U0CLAIRE",
            Optional.empty(),
            Optional.empty(),
            language,
            ZoneId.of("Europe/Paris"),
            Optional.of("FR"),
            Optional.empty(),
            Terms.Market.B2B,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 5)),
        new PersonId("U0CLAIRE", "T0CLIENT"),
        Instant.parse("2026-01-05T08:00:00Z"),
        Optional.of("T0CLIENT"),
        Optional.of(Instant.parse("2026-01-05T08:00:00Z")));
  }

  static Change change(Week week, Kpi kpi, @Nullable String before, @Nullable String after) {
    return new Change(
        week,
        kpi,
        Optional.ofNullable(before).map(BigDecimal::new),
        Optional.ofNullable(after).map(BigDecimal::new));
  }

  /** A first figure, one replaced, one that stood already, an amount. */
  static Recorded recorded() {
    return new Recorded(
        ENTRY,
        List.of(
            change(WEEK_46, Kpi.DIALS, null, "1727"),
            change(WEEK_46, Kpi.CONNECTS, "30", "31"),
            change(WEEK_46, Kpi.MEETINGS_BOOKED, "12", "12"),
            change(WEEK_46, Kpi.COST, "1250", "1250.50")));
  }

  static Recorded undone() {
    return new Recorded(
        ENTRY,
        List.of(
            change(WEEK_46, Kpi.DIALS, "1727", null), change(WEEK_46, Kpi.CONNECTS, "31", "30")));
  }

  /** Every indicator as Vigie brings it, some with terms of the engagement's. */
  static List<KpiDefinition> definitions() {
    return Arrays.stream(Kpi.values()).map(Cast::definition).toList();
  }

  static KpiDefinition definition(Kpi kpi) {
    return switch (kpi) {
      case DIALS -> defined(kpi, Optional.empty(), "1000", Period.WEEK, "800", "U0HERY");
      case MEETINGS_BOOKED ->
          defined(kpi, Optional.of("With a *decider* & <a date>"), "60", Period.MONTH, null, null);
      case SHOW_RATE -> defined(kpi, Optional.empty(), "70", Period.WEEK, "67.5", null);
      default ->
          new KpiDefinition(
              kpi,
              1,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    };
  }

  static KpiDefinition defined(
      Kpi kpi,
      Optional<String> words,
      String target,
      Period per,
      @Nullable String reference,
      @Nullable String owner) {
    return new KpiDefinition(
        kpi,
        3,
        words,
        Optional.of(new Target(new BigDecimal(target), per)),
        Optional.ofNullable(reference).map(BigDecimal::new),
        Optional.ofNullable(owner),
        Optional.of("Agreed on Monday"),
        Optional.of(Week.of(2026, 40)),
        Optional.of(Instant.parse("2026-10-01T08:00:00Z")));
  }

  /** Meetings booked, or the booking rate, over thirteen weeks, the last one still running. */
  static FigureStory story(Kpi kpi) {
    Week first = Week.of(2026, 34);
    List<WeekFigure> figures = new ArrayList<>();
    for (int i = 0; i < BOOKED.length; i++) {
      Week week = first.plus(i);
      figures.add(
          kpi.isEntered()
              ? WeekFigure.count(week, BOOKED[i])
              : WeekFigure.rate(week, BOOKED[i], TALKS[i]));
    }
    ChangeWatch watch = kpi.isEntered() ? ChangeWatch.ofCounts() : ChangeWatch.ofRates();
    List<WatchReading> readings = watch.read(figures.subList(0, figures.size() - 1));
    List<Told> told = new ArrayList<>();
    for (int i = 1; i < figures.size(); i++) {
      told.add(told(kpi, figures.get(i), i < readings.size() ? readings.get(i) : null));
    }
    return new FigureStory(definition(kpi), first.plus(BOOKED.length - 1), told);
  }

  private static Told told(Kpi kpi, WeekFigure figure, @Nullable WatchReading reading) {
    BigDecimal count = BigDecimal.valueOf(figure.count());
    return new Told(
        figure.week(),
        kpi.isEntered() ? Optional.of(count) : Optional.empty(),
        kpi.isEntered()
            ? Optional.empty()
            : Optional.of(new Quotient(count, BigDecimal.valueOf(figure.base()))),
        Optional.ofNullable(reading),
        figure.week().number() == 45 && kpi.isEntered()
            ? Optional.of(new BigDecimal(22))
            : Optional.empty());
  }
}
