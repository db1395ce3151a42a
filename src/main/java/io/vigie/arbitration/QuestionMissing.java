package io.vigie.arbitration;

import io.vigie.shared.Refusal;

/** A question has words. */
public final class QuestionMissing extends Refusal {
  QuestionMissing() {
    super();
  }
}
