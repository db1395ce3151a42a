package io.vigie.signal;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Who left answers nothing: the client decides with what is known. */
public final class NobodyLeftToAsk extends Refusal {
  NobodyLeftToAsk(String name) {
    super(Map.of("name", name));
  }
}
