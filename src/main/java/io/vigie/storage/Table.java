package io.vigie.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of ours, as the database describes it.
 *
 * @param identity the column that numbers its rows
 * @param self the column by which a row points at another one of the same table
 */
record Table(
    String name, List<String> columns, Optional<String> identity, Optional<SelfReference> self) {

  /** {@code column} holds the {@code key} of another row. */
  record SelfReference(String column, String key) {}

  String select() {
    return "select %s from %s".formatted(String.join(", ", columns), name);
  }

  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", columns),
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  String count() {
    return "select count(*) from " + name;
  }
}
