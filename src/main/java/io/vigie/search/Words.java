package io.vigie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text, each by its stem. */
final class Words {

  private Words() {}

  /** Each stem of a text in one language, with the word that it first stood for. */
  static Map<String, Spot> stems(String field, String text) {
    Map<String, Spot> stems = new LinkedHashMap<>();
    try (TokenStream stream = Bilingual.reading(field).tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int begin = offset.startOffset();
        stems.putIfAbsent(
            term.toString(), new Spot(begin, text.substring(begin, offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** A word, and where it stands. */
  record Spot(int at, String word) {}

  /** The words of the second text that the first shares in either language, in their order. */
  static List<String> shared(String first, String second) {
    Map<Integer, Spot> shared = new TreeMap<>();
    for (String field : Bilingual.FIELDS) {
      Map<String, Spot> theirs = stems(field, second);
      for (String stem : stems(field, first).keySet()) {
        Spot spot = theirs.get(stem);
        if (spot != null) {
          shared.put(spot.at(), spot);
        }
      }
    }
    return shared.values().stream().map(Spot::word).distinct().toList();
  }
}
