package io.vigie.arbitration;

import io.vigie.shared.Refusal;

/** A decision is one of the options, or own words. */
public final class AnswerMissing extends Refusal {
  AnswerMissing() {
    super();
  }
}
