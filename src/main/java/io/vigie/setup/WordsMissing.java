package io.vigie.setup;

import io.vigie.shared.Refusal;

/** What was asked for in writing is written. */
public final class WordsMissing extends Refusal {
  WordsMissing() {}
}
