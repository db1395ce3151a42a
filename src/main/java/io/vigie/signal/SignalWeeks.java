package io.vigie.signal;

import io.vigie.engagement.Engagement;
import io.vigie.shared.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the digest and for reports: what the field said in a week. */
@Service
public class SignalWeeks {

  /** What waits less long than this is nobody's delay. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final SignalRows rows;

  SignalWeeks(SignalRows rows) {
    this.rows = rows;
  }

  /** That week as it was at its close. */
  @Transactional(readOnly = true)
  public SignalWeek of(Engagement engagement, Week week) {
    ZoneId zone = engagement.terms().zone();
    Instant from = week.monday().atStartOfDay(zone).toInstant();
    Instant until = week.end(zone);
    List<WeakSignal> reported = rows.between(engagement.id(), from, until);
    return new SignalWeek(
        reported.size(),
        byType(reported),
        rows.growing(engagement.id(), from, until),
        rows.oldestUntriaged(engagement.id(), until)
            .filter(group -> group.first().reportedAt().plus(PATIENCE).isBefore(until)));
  }

  private static Map<SignalType, Integer> byType(List<WeakSignal> reported) {
    Map<SignalType, Integer> counted = new TreeMap<>();
    reported.stream()
        .flatMap(signal -> signal.details().type().stream())
        .forEach(type -> counted.merge(type, 1, Integer::sum));
    Map<SignalType, Integer> inOrder = new LinkedHashMap<>();
    counted.entrySet().stream()
        .sorted(Map.Entry.<SignalType, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
    return inOrder;
  }
}
