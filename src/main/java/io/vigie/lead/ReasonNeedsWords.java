package io.vigie.lead;

import io.vigie.shared.Refusal;

/** The reason that says nothing by itself demands words. */
public final class ReasonNeedsWords extends Refusal {
  ReasonNeedsWords() {
    super();
  }
}
