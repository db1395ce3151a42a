package io.vigie.lead;

import io.vigie.shared.Refusal;

/** A meeting is on a day. */
public final class MeetingDateMissing extends Refusal {
  MeetingDateMissing() {
    super();
  }
}
