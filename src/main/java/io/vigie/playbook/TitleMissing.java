package io.vigie.playbook;

import io.vigie.shared.Refusal;

/** A play has a title, by which people find it. */
public final class TitleMissing extends Refusal {
  TitleMissing() {}
}
