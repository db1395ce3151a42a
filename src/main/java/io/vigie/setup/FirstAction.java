package io.vigie.setup;

import java.util.Optional;

/**
 * How soon the provider first acts on what the client asks (information on a lead, to come back on
 * a date, an action): the provider's own mirror.
 *
 * @param median in working minutes of the provider, over thirteen weeks; none without acts
 * @param open what was asked and waits still: in no median, and said beside
 */
public record FirstAction(Optional<Double> median, int acts, int open) {

  /** Nothing was asked. */
  public static final FirstAction NONE = new FirstAction(Optional.empty(), 0, 0);
}
