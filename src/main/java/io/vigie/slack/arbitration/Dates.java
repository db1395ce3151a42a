package io.vigie.slack.arbitration;

import io.vigie.slack.kit.Answers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as forms send them; what is none counts as nothing. */
final class Dates {

  private Dates() {}

  static Optional<LocalDate> of(Answers answers, String field) {
    return typed(answers.text(field).orElse(null));
  }

  static Optional<LocalDate> typed(@Nullable String day) {
    try {
      return Optional.ofNullable(day).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
