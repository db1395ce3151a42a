package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Verdict;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.VerdictWords;

/** What a digest reads from its figures. */
record ReadingWords(Texts texts, WeekWords weeks) {

  /** The reading of one figure; of half a week nothing is read from how many there were. */
  String of(Line line, WeeklyDigest digest) {
    if (digest.occasion() == Occasion.SO_FAR && line.kpi().unit() != Kpi.Unit.SHARE) {
      return FigureWords.NOTHING;
    }
    return line.reading().map(reading -> of(reading.verdict())).orElse(FigureWords.NOTHING);
  }

  String of(Verdict verdict) {
    return new VerdictWords(texts, weeks::name).of(verdict);
  }
}
