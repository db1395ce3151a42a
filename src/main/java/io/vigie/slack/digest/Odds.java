package io.vigie.slack.digest;

/** A chance in words: as fine as anybody knows it, and no finer. */
enum Odds {
  NEARLY_CERTAIN(0.95),
  NINE_IN_TEN(0.825),
  THREE_IN_FOUR(0.625),
  ONE_IN_TWO(0.375),
  ONE_IN_FOUR(0.175),
  ONE_IN_TEN(0.05),
  UNLIKELY(0);

  private final double from;

  Odds(double from) {
    this.from = from;
  }

  /** The nearest of them. */
  static Odds of(double chance) {
    for (Odds odds : values()) {
      if (chance >= odds.from) {
        return odds;
      }
    }
    return UNLIKELY;
  }
}
