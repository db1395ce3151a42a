package io.vigie.slack;

/** What somebody may type, at its longest and strangest. */
public final class Strange {

  /** Pings, marks, backticks, a change of direction, an entity, an emoji of two halves. */
  public static final String SHORT =
      "<!channel> <@U666> <#C666> *x* _y_ ~z~ `code` & &lt; \u202Ereversed\u202C \uD83D\uDE80 ";

  /** 5,000 characters of it. */
  public static final String LONG = SHORT.repeat(80).substring(0, 5_000);

  /** A name of 200 characters. */
  public static final String NAME = LONG.substring(0, 200);

  private Strange() {}
}
