package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Verdict;
import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.LeftOut;
import io.vigie.kpi.Verdict.OutsideRange;
import io.vigie.kpi.Verdict.TooLittleData;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.slack.kit.Texts;

/** What is read from a figure, in the words that both companies agreed on. */
record ReadingWords(Texts texts, WeekWords weeks) {

  /** The reading of one figure; of half a week nothing is read from how many there were. */
  String of(Line line, WeeklyDigest digest) {
    if (digest.occasion() == Occasion.SO_FAR && line.kpi().unit() != Kpi.Unit.SHARE) {
      return FigureWords.NOTHING;
    }
    return line.reading().map(reading -> of(reading.verdict())).orElse(FigureWords.NOTHING);
  }

  String of(Verdict verdict) {
    if (verdict instanceof LastingChange change) {
      return texts.plain(
          "digest.reading.lasting",
          "shift",
          change.shift().name(),
          "week",
          weeks.name(change.since()));
    } else if (verdict instanceof UnusualWeek unusual) {
      return texts.plain("digest.reading.unusual", "shift", unusual.shift().name());
    } else if (verdict instanceof OutsideRange) {
      return texts.plain("digest.reading.outside");
    } else if (verdict instanceof TooLittleData) {
      return texts.plain("digest.reading.too_little");
    } else if (verdict instanceof LeftOut left) {
      return texts.plain("digest.reading.left_out", "reason", left.reason().name());
    }
    return texts.plain("digest.reading.usual");
  }
}
