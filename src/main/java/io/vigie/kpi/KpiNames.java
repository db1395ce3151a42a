package io.vigie.kpi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What people type for an indicator, in either language, in any case, with or without accents. */
public final class KpiNames {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}_'’-]+");
  private static final Map<Kpi, List<String>> ALSO_CALLED = new EnumMap<>(Kpi.class);

  static {
    called(Kpi.DIALS, "calls", "appels", "appels passés");
    called(Kpi.CONNECTS, "décrochés", "appels décrochés", "aboutis");
    called(Kpi.CONVERSATIONS, "entretiens");
    called(Kpi.MEETINGS_BOOKED, "meetings", "booked", "rdv", "rendez-vous", "rdv pris");
    called(Kpi.MEETINGS_BOOKED, "rendez-vous pris");
    called(Kpi.MEETINGS_HELD, "held", "tenus", "rdv tenus", "rendez-vous tenus", "rdv honorés");
    called(Kpi.NO_SHOWS, "no show", "noshows", "absents", "lapins", "rdv manqués");
    called(Kpi.NO_SHOWS, "rendez-vous manqués");
    called(Kpi.LEADS_SUBMITTED, "leads", "submitted", "leads transmis", "transmis");
    called(Kpi.LEADS_ACCEPTED, "accepted", "leads acceptés", "acceptés");
    called(Kpi.LEADS_REJECTED, "rejected", "leads refusés", "refusés");
    called(Kpi.OPPORTUNITIES, "opportunités");
    called(Kpi.WINS, "won", "ventes", "signatures", "affaires signées");
    called(Kpi.REVENUE, "ca", "chiffre d'affaires");
    called(Kpi.COST, "costs", "coût", "coûts", "honoraires");
    called(Kpi.CONNECT_RATE, "taux de décroché");
    called(Kpi.CONVERSATION_RATE, "taux de conversation");
    called(Kpi.BOOKING_RATE, "taux de prise de rendez-vous", "taux de rdv");
    called(Kpi.SHOW_RATE, "taux de présence");
    called(Kpi.ACCEPTANCE_RATE, "acceptance", "taux d'acceptation");
    called(Kpi.DIALS_PER_MEETING, "appels par rendez-vous", "appels par rdv");
    called(Kpi.DIALS_PER_MEETING, "appels par rendez-vous pris");
    called(Kpi.COST_PER_HELD_MEETING, "coût par rendez-vous tenu", "coût par rdv tenu");
  }

  private static final Map<String, Kpi> BY_NAME = byName();
  private static final int NEAREST = 3;

  private KpiNames() {}

  /** The indicator that is called so, if one is. */
  public static Optional<Kpi> find(String typed) {
    return Optional.ofNullable(BY_NAME.get(folded(typed)));
  }

  /** The three indicators whose names come nearest, the nearest first. */
  public static List<Kpi> nearest(String typed) {
    String folded = folded(typed.length() > 60 ? typed.substring(0, 60) : typed);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return BY_NAME.entrySet().stream()
        .sorted(Comparator.comparing(name -> distance.apply(folded, name.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(NEAREST)
        .toList();
  }

  /**
   * Lower case without accents; blanks, hyphens, underscores and apostrophes are one and the same.
   */
  public static String folded(String typed) {
    String bare =
        ACCENTS.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)).replaceAll("");
    return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  private static Map<String, Kpi> byName() {
    Map<String, Kpi> names = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      names.put(folded(kpi.key()), kpi);
      ALSO_CALLED.getOrDefault(kpi, List.of()).forEach(name -> names.put(folded(name), kpi));
    }
    return names;
  }

  private static void called(Kpi kpi, String... names) {
    ALSO_CALLED.computeIfAbsent(kpi, any -> new ArrayList<>()).addAll(List.of(names));
  }
}
