package io.vigie.kpi;

import io.vigie.shared.Refusal;

/** What is undone stays undone. */
public final class AlreadyUndone extends Refusal {
  AlreadyUndone() {
    super();
  }
}
