package io.vigie.arbitration;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Nobody waits for information on this question. */
public final class NoInformationAsked extends Refusal {
  NoInformationAsked(String name) {
    super(Map.of("name", name));
  }
}
