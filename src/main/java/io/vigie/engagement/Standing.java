package io.vigie.engagement;

/** How a person stands in an engagement: the columns of the table of rights. */
public enum Standing {
  REFERENT,
  /** of the client, and not its referent */
  CLIENT,
  PROVIDER,
  /** not placed on a side yet */
  UNPLACED
}
