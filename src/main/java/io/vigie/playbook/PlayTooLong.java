package io.vigie.playbook;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A play is read in a call: what is longer is several plays. */
public final class PlayTooLong extends Refusal {
  PlayTooLong(int length, int most) {
    super(Map.of("length", length, "most", most));
  }
}
