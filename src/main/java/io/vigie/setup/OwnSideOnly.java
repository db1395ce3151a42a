package io.vigie.setup;

import io.vigie.shared.Refusal;

/** Each company speaks for what it owes. */
public final class OwnSideOnly extends Refusal {
  public OwnSideOnly() {}
}
