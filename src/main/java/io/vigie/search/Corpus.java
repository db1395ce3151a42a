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

  /**
   * The words of one record.
   *
   * @param changedAt when the record last changed
   */
  record Text(UUID id, String words, Instant changedAt) {}
}
