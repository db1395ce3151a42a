package io.vigie.engagement;

/** The two sides of an engagement. */
public enum Side {
  CLIENT,
  PROVIDER
}
