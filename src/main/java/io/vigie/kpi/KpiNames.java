package io.vigie.kpi;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What people type for an indicator, in either language, in any case, with or without accents. */
public final class KpiNames {

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
  static String folded(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}_'’-]+", "_");
  }

  private static Map<String, Kpi> byName() {
    Map<String, Kpi> names = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      names.put(folded(kpi.key()), kpi);
      kpi.alsoCalled().forEach(name -> names.putIfAbsent(folded(name), kpi));
    }
    return names;
  }
}
