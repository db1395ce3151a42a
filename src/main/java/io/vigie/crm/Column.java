package io.vigie.crm;

import io.vigie.kpi.KpiNames;

/** What a column of a file says about its rows, told from its name in either language. */
enum Column {
  WEEK,
  DATE,
  OUTCOME,
  /** Names its unit, because a bare duration may just as well count minutes. */
  DURATION,
  OTHER;

  static Column of(String name) {
    return switch (KpiNames.folded(name)) {
      case "week", "iso_week", "week_iso", "semaine", "semaine_iso" -> WEEK;
      case "date", "day", "call_date", "jour", "date_appel", "date_d_appel" -> DATE;
      case "outcome", "result", "resultat", "issue" -> OUTCOME;
      case "duration_seconds", "duration_sec", "duration_s" -> DURATION;
      case "duree_secondes", "duree_en_secondes", "duree_sec", "duree_s" -> DURATION;
      default -> OTHER;
    };
  }
}
