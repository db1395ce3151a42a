package io.vigie.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A search over words that a test gives. */
public final class OneCorpus {

  private static final Instant WRITTEN = Instant.parse("2026-11-16T09:00:00Z");

  private OneCorpus() {}

  /** The same words in every engagement. */
  public static Search search(String kind, Map<UUID, String> words) {
    return new Search(
        List.of(
            new Corpus() {
              @Override
              public String kind() {
                return kind;
              }

              @Override
              public List<Text> changedSince(UUID engagement, Instant moment) {
                return moment.isAfter(Instant.EPOCH)
                    ? List.of()
                    : words.entrySet().stream()
                        .map(entry -> new Text(entry.getKey(), entry.getValue(), WRITTEN))
                        .toList();
              }
            }));
  }
}
