package io.vigie.lead;

import io.vigie.shared.Refusal;

/** A lead is somebody at a company. */
public final class CompanyMissing extends Refusal {
  CompanyMissing() {
    super();
  }
}
