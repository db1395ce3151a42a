package io.vigie.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The door to search: each engagement's words by kind, built when they are first asked for. */
@Service
public class Search {

  /** How many indexes are kept in memory; the one that was not asked for longest goes first. */
  private static final int KEPT = 200;

  /** From how many records on an index is read ahead, and how many of a kind. */
  private static final int LARGE = 500;

  private static final int AHEAD = 50;

  private static final int ANY = 1;
  private static final int ALIKE = 2;

  private final Map<String, Corpus> corpora;
  private final Map<Key, WordIndex> indexes =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WordIndex> eldest) {
          return size() > KEPT;
        }
      };

  Search(List<Corpus> corpora) {
    this.corpora = corpora.stream().collect(Collectors.toMap(Corpus::kind, Function.identity()));
  }

  private record Key(String kind, UUID engagement) {}

  /** Records of that kind that hold any of these words, the best first. */
  public List<Found> find(String kind, UUID engagement, String words, int most) {
    return index(kind, engagement).find(words, ANY, most);
  }

  /** Records of that kind that say something alike, and share at least two words with it. */
  public List<Found> lookAlikes(String kind, UUID engagement, String words, int most) {
    return index(kind, engagement).find(words, ALIKE, most);
  }

  /** Reads what takes long to be read, so that nobody waits for it who searches first. */
  void readAhead() {
    corpora.values().stream()
        .flatMap(
            corpus ->
                corpus.large(LARGE).stream()
                    .limit(AHEAD)
                    .map(engagement -> index(corpus.kind(), engagement)))
        .forEach(WordIndex::read);
  }

  private WordIndex index(String kind, UUID engagement) {
    Corpus corpus = corpora.get(kind);
    if (corpus == null) {
      throw new IllegalArgumentException("Nothing of the kind " + kind + " can be searched");
    }
    synchronized (indexes) {
      return indexes.computeIfAbsent(
          new Key(kind, engagement), key -> new WordIndex(corpus, engagement));
    }
  }
}
