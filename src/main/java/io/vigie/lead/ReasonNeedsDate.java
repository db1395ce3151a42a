package io.vigie.lead;

import io.vigie.shared.Refusal;

/** The wrong time names the right one, and it lies ahead. */
public final class ReasonNeedsDate extends Refusal {
  ReasonNeedsDate() {
    super();
  }
}
