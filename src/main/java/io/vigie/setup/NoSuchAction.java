package io.vigie.setup;

import io.vigie.shared.Refusal;

/** No action of this engagement is called so. */
public final class NoSuchAction extends Refusal {
  NoSuchAction() {}
}
