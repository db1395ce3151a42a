package io.vigie.crm;

import io.vigie.kpi.KpiNames;
import java.util.Set;

/** What a column of a file says about its rows, told from its name in either language. */
enum Column {
  WEEK("week", "iso_week", "week_iso", "semaine", "semaine_iso"),
  DATE("date", "day", "call_date", "jour", "date_appel", "date_d_appel"),
  OUTCOME("outcome", "result", "resultat", "issue"),
  /** Names its unit, because a bare duration may just as well count minutes. */
  DURATION(
      "duration_seconds",
      "duration_sec",
      "duration_s",
      "duree_secondes",
      "duree_en_secondes",
      "duree_sec",
      "duree_s"),
  OTHER;

  private final Set<String> names;

  Column(String... names) {
    this.names = Set.of(names);
  }

  static Column of(String name) {
    String folded = KpiNames.folded(name);
    for (Column column : values()) {
      if (column.names.contains(folded)) {
        return column;
      }
    }
    return OTHER;
  }
}
