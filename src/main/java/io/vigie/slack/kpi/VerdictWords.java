package io.vigie.slack.kpi;

import io.vigie.kpi.Verdict;
import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.LeftOut;
import io.vigie.kpi.Verdict.OutsideRange;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Texts;
import java.util.function.Function;

/**
 * What is read from a figure, in the words that both companies agreed on.
 *
 * @param name how a week is called where the words stand
 */
public record VerdictWords(Texts texts, Function<Week, String> name) {

  public String of(Verdict verdict) {
    if (verdict instanceof LastingChange change) {
      return texts.plain(
          "kpi.reading.lasting",
          "shift",
          change.shift().name(),
          "week",
          name.apply(change.since()));
    } else if (verdict instanceof UnusualWeek unusual) {
      return texts.plain("kpi.reading.unusual", "shift", unusual.shift().name());
    } else if (verdict instanceof OutsideRange) {
      return texts.plain("kpi.reading.outside");
    } else if (verdict instanceof TooLittleData) {
      return texts.plain("kpi.reading.too_little");
    } else if (verdict instanceof LeftOut left) {
      return texts.plain("kpi.reading.left_out", "reason", left.reason().name());
    }
    return texts.plain("kpi.reading.usual");
  }
}
