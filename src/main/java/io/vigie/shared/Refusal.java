package io.vigie.shared;

import java.util.Map;

/**
 * A rule of the domain that says no. Its name is the name of its class, its sentence stands in the
 * texts under {@code refusal.<name>} and is told once, at the edge, in the reader's language.
 *
 * <p>Thrown inside a transaction, it rolls everything back: a refused act leaves no trace. It
 * carries no stack trace, because it is an answer and not a fault.
 */
public abstract class Refusal extends RuntimeException {

  private final transient Map<String, Object> arguments;

  /**
   * @param arguments what the sentence names, by argument name: text, numbers, dates or {@link
   *     Week}s
   */
  protected Refusal(Map<String, Object> arguments) {
    super(null, null, false, false);
    this.arguments = Map.copyOf(arguments);
  }

  protected Refusal() {
    this(Map.of());
  }

  /** The rule's name, for example {@code OnlyTheReferentDecides}. */
  public String rule() {
    return getClass().getSimpleName();
  }

  /** What the sentence names, by argument name. */
  public Map<String, Object> arguments() {
    return arguments;
  }

  @Override
  public String getMessage() {
    return rule();
  }
}
