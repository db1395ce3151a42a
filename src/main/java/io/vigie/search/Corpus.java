package io.vigie.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that has words and can be searched: a module offers one as a bean. */
public interface Corpus {

  /** What its records are called: {@code question}. */
  String kind();

  /** The records of an engagement that changed at that moment or later. */
  List<Text> changedSince(UUID engagement, Instant moment);

  /** Engagements with at least so many records, the largest first; none where that is not known. */
  default List<UUID> large(int records) {
    return List.of();
  }

  /**
   * The words of one record.
   *
   * @param changedAt when the record last changed
   */
  record Text(UUID id, String words, Instant changedAt) {}
}
