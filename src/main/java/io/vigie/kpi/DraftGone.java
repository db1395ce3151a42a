package io.vigie.kpi;

import io.vigie.shared.Refusal;

/** A preview that was stored or has grown old cannot be stored any more. */
public final class DraftGone extends Refusal {
  DraftGone() {
    super();
  }
}
