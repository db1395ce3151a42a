package io.vigie.crm;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody should know about how a file was read, before its figures are stored.
 *
 * @param arguments what its sentence names: text or whole numbers
 */
public record FileNote(Fact fact, Map<String, Object> arguments) {

  /** What there is to know. */
  public enum Fact {
    READ_AS_WINDOWS_1252,
    CELLS_BLANK("cells"),
    COLUMNS_IGNORED("columns"),
    CONVERSATIONS_BY_DURATION("seconds"),
    CONVERSATIONS_NOT_COUNTED,
    DURATIONS_BLANK("rows");

    @SuppressWarnings("ImmutableEnumChecker") // a Set.of never changes
    private final Set<String> arguments;

    Fact(String... arguments) {
      this.arguments = Set.of(arguments);
    }

    /** The name in the texts: {@code columns_ignored}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The names of what its sentence may name. */
    public Set<String> arguments() {
      return arguments;
    }
  }

  public FileNote {
    arguments = Map.copyOf(arguments);
    if (!arguments.keySet().equals(fact.arguments())) {
      throw new IllegalArgumentException(fact + " does not take " + arguments.keySet());
    }
  }
}
