package io.vigie.kpi;

/** Which way a figure went against its baseline. Neither is better: a cost may fall, too. */
public enum Shift {
  HIGHER,
  LOWER
}
