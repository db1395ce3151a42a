package io.vigie.lead;

import io.vigie.shared.Refusal;

/** The client does not contest its own verdicts. */
public final class OnlyTheProviderContests extends Refusal {
  OnlyTheProviderContests() {
    super();
  }
}
