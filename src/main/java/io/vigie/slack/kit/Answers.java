package io.vigie.slack.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in.
 *
 * @param metadata what the form carried along, as a record id; not to be believed
 * @param values by field; an empty field has none
 * @param files Slack's address of an uploaded file, by field
 */
public record Answers(String metadata, Map<String, String> values, Map<String, String> files) {

  public Optional<String> text(String field) {
    return Optional.ofNullable(values.get(field)).map(String::strip).filter(v -> !v.isEmpty());
  }

  public Optional<LocalDate> date(String field) {
    return text(field).map(LocalDate::parse);
  }

  public Optional<LocalTime> time(String field) {
    return text(field).map(LocalTime::parse);
  }
}
