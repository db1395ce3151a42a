package io.vigie.playbook;

import io.vigie.shared.Refusal;

/** A play says something. */
public final class PlayIsEmpty extends Refusal {
  PlayIsEmpty() {}
}
