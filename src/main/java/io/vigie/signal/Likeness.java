package io.vigie.signal;

import java.util.List;

/**
 * A group in which something alike was reported.
 *
 * @param nearest the signal of it that is nearest
 * @param shared the words that both have in common, as they stand there
 */
public record Likeness(SignalGroup group, WeakSignal nearest, List<String> shared) {

  public Likeness {
    shared = List.copyOf(shared);
  }
}
