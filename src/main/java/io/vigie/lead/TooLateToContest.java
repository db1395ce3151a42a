package io.vigie.lead;

import io.vigie.shared.Refusal;

/** A refusal may be contested for seven days. */
public final class TooLateToContest extends Refusal {
  TooLateToContest() {
    super();
  }
}
