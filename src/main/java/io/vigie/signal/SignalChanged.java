package io.vigie.signal;

import io.vigie.engagement.Engagement;
import java.util.List;

/**
 * Something happened to signals.
 *
 * @param group as it stands now; as it stood before where nothing is left of it
 * @param about the signals that it happened to, whose reporters are told
 */
public record SignalChanged(
    Engagement engagement, SignalGroup group, Happening happening, List<WeakSignal> about) {

  public SignalChanged {
    about = List.copyOf(about);
  }
}
