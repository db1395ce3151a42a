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
  DIALS(COUNT, "appels", "appels passés"),
  CONNECTS(COUNT, "décrochés", "appels décrochés", "aboutis"),
  CONVERSATIONS(COUNT, "conversations", "entretiens"),
  MEETINGS_BOOKED(
      COUNT, "meetings", "booked", "rdv", "rdv pris", "rendez-vous", "rendez-vous pris"),
  MEETINGS_HELD(COUNT, "held", "rdv tenus", "rendez-vous tenus", "rdv honorés", "tenus"),
  NO_SHOWS(COUNT, "no show", "noshow", "rdv manqués", "rendez-vous manqués", "absents", "lapins"),
  LEADS_SUBMITTED(COUNT, "leads", "submitted", "leads transmis", "transmis"),
  LEADS_ACCEPTED(COUNT, "accepted", "leads acceptés", "acceptés"),
  LEADS_REJECTED(COUNT, "rejected", "leads refusés", "refusés"),
  OPPORTUNITIES(COUNT, "opportunités"),
  WINS(COUNT, "won", "ventes", "signatures", "affaires signées"),
  REVENUE(MONEY, "ca", "chiffre d'affaires"),
  COST(MONEY, "coût", "coûts", "costs", "honoraires"),
  CONNECT_RATE(SHARE, CONNECTS, DIALS, "taux de décroché"),
  CONVERSATION_RATE(SHARE, CONVERSATIONS, CONNECTS, "taux de conversation"),
  BOOKING_RATE(
      SHARE, MEETINGS_BOOKED, CONVERSATIONS, "taux de prise de rendez-vous", "taux de rdv"),
  SHOW_RATE(SHARE, MEETINGS_HELD, NO_SHOWS, "taux de présence") {
    @Override
    public List<Kpi> denominator() {
      return List.of(MEETINGS_HELD, NO_SHOWS);
    }
  },
  ACCEPTANCE_RATE(SHARE, LEADS_ACCEPTED, LEADS_REJECTED, "acceptance", "taux d'acceptation") {
    @Override
    public List<Kpi> denominator() {
      return List.of(LEADS_ACCEPTED, LEADS_REJECTED);
    }
  },
  DIALS_PER_MEETING(RATIO, DIALS, MEETINGS_BOOKED, "appels par rendez-vous", "appels par rdv"),
  COST_PER_HELD_MEETING(
      RATIO, COST, MEETINGS_HELD, "coût par rendez-vous tenu", "coût par rdv tenu");

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
  private final @Nullable Kpi base;
  private final List<String> alsoCalled;

  Kpi(Unit unit, String... alsoCalled) {
    this.unit = unit;
    this.numerator = null;
    this.base = null;
    this.alsoCalled = List.of(alsoCalled);
  }

  Kpi(Unit unit, Kpi numerator, Kpi base, String... alsoCalled) {
    this.unit = unit;
    this.numerator = numerator;
    this.base = base;
    this.alsoCalled = List.of(alsoCalled);
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
    return base == null ? List.of() : List.of(base);
  }

  /** Other words that people type for it, in English and French. */
  List<String> alsoCalled() {
    return alsoCalled;
  }
}
