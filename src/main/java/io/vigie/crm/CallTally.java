package io.vigie.crm;

import io.vigie.kpi.Kpi;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** The calls of one week, counted. */
final class CallTally {

  private int dials;
  private int timed;
  private int conversations;
  private int meetings;

  void add(Outcome outcome, OptionalInt seconds) {
    dials++;
    meetings += outcome == Outcome.BOOKED ? 1 : 0;
    timed += seconds.isPresent() ? 1 : 0;
    conversations += seconds.orElse(0) >= EventRows.CONVERSATION_SECONDS ? 1 : 0;
  }

  /** Without a single duration nobody knows how many conversations there were. */
  Map<Kpi, BigDecimal> figures() {
    Map<Kpi, BigDecimal> figures = new EnumMap<>(Kpi.class);
    figures.put(Kpi.DIALS, BigDecimal.valueOf(dials));
    if (timed > 0) {
      figures.put(Kpi.CONVERSATIONS, BigDecimal.valueOf(conversations));
    }
    figures.put(Kpi.MEETINGS_BOOKED, BigDecimal.valueOf(meetings));
    return Collections.unmodifiableMap(figures);
  }
}
