package io.vigie.lead;

import io.vigie.shared.Refusal;

/** A lead is a person, by name or by an id; an address or a number is neither. */
public final class ContactMissing extends Refusal {
  ContactMissing() {
    super();
  }
}
