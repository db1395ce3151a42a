package io.vigie.engagement;

import io.vigie.shared.Refusal;

/** A meeting slot has a day and an hour, or neither. */
public final class MeetingIncomplete extends Refusal {
  MeetingIncomplete() {
    super();
  }
}
