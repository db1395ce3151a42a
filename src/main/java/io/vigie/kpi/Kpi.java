package io.vigie.kpi;

import static io.vigie.kpi.Kpi.Unit.COUNT;
import static io.vigie.kpi.Kpi.Unit.MONEY;
import static io.vigie.kpi.Kpi.Unit.RATIO;
import static io.vigie.kpi.Kpi.Unit.SHARE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators that an engagement can agree on. Counts and sums are entered; shares and ratios
 * are computed from them, always as a ratio of sums.
 */
public enum Kpi {
  DIALS(COUNT),
  CONNECTS(COUNT),
  CONVERSATIONS(COUNT),
  MEETINGS_BOOKED(COUNT),
  MEETINGS_HELD(COUNT),
  NO_SHOWS(COUNT),
  LEADS_SUBMITTED(COUNT),
  LEADS_ACCEPTED(COUNT),
  LEADS_REJECTED(COUNT),
  OPPORTUNITIES(COUNT),
  WINS(COUNT),
  REVENUE(MONEY),
  COST(MONEY),
  CONNECT_RATE(SHARE, CONNECTS, DIALS),
  CONVERSATION_RATE(SHARE, CONVERSATIONS, CONNECTS),
  BOOKING_RATE(SHARE, MEETINGS_BOOKED, CONVERSATIONS),
  SHOW_RATE(SHARE, MEETINGS_HELD, NO_SHOWS),
  ACCEPTANCE_RATE(SHARE, LEADS_ACCEPTED, LEADS_REJECTED),
  DIALS_PER_MEETING(RATIO, DIALS, MEETINGS_BOOKED),
  COST_PER_HELD_MEETING(RATIO, COST, MEETINGS_HELD);

  /** What kind of number an indicator is. */
  public enum Unit {
    /** a whole number of things in a week, entered */
    COUNT,
    /** an amount in the engagement's currency, with at most two decimals, entered */
    MONEY,
    /** so many of so many, computed: printed with a Wilson interval */
    SHARE,
    /** one sum per another, computed: printed as a plain quotient */
    RATIO
  }

  private static final Map<String, Kpi> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kpi::key, Function.identity()));

  private final Unit unit;
  private final @Nullable Kpi numerator;
  private final @Nullable Kpi counterpart;

  Kpi(Unit unit) {
    this.unit = unit;
    this.numerator = null;
    this.counterpart = null;
  }

  Kpi(Unit unit, Kpi numerator, Kpi counterpart) {
    this.unit = unit;
    this.numerator = numerator;
    this.counterpart = counterpart;
  }

  /** The name in files, forms and commands: {@code meetings_booked}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kpi> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  public Unit unit() {
    return unit;
  }

  /** Whether people enter it, as opposed to Vigie computing it. */
  public boolean isEntered() {
    return unit == COUNT || unit == MONEY;
  }

  /** Whether less of it is better. */
  public boolean isBetterLower() {
    return switch (this) {
      case NO_SHOWS, LEADS_REJECTED, COST, DIALS_PER_MEETING, COST_PER_HELD_MEETING -> true;
      default -> false;
    };
  }

  /** The indicators that people enter, in the order of the sales funnel. */
  public static List<Kpi> entered() {
    return Arrays.stream(values()).filter(Kpi::isEntered).toList();
  }

  /** The sum above the line of a share or ratio; empty for what is entered. */
  public Optional<Kpi> numerator() {
    return Optional.ofNullable(numerator);
  }

  /** The sums that, added, stand below the line of a share or ratio; empty for what is entered. */
  public List<Kpi> denominator() {
    if (numerator == null || counterpart == null) {
      return List.of();
    }
    return switch (this) {
      case SHOW_RATE, ACCEPTANCE_RATE -> List.of(numerator, counterpart);
      default -> List.of(counterpart);
    };
  }
}
