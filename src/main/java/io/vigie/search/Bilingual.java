package io.vigie.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words are read: as French and as English, because nobody says which of the two was typed.
 * Accents do not count, nor do endings.
 */
final class Bilingual {

  static final String FRENCH = "fr";
  static final String ENGLISH = "en";
  static final List<String> FIELDS = List.of(FRENCH, ENGLISH);

  private static final Analyzer IN_FRENCH =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stream = new LowerCaseFilter(words);
          stream = new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
          stream = new StopFilter(stream, BOTH);
          stream = new ASCIIFoldingFilter(stream);
          return new TokenStreamComponents(words, new FrenchLightStemFilter(stream));
        }
      };

  private static final Analyzer IN_ENGLISH =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stream = new EnglishPossessiveFilter(words);
          stream = new LowerCaseFilter(stream);
          stream = new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
          stream = new StopFilter(stream, BOTH);
          stream = new ASCIIFoldingFilter(stream);
          return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
      };

  /** The small words of both languages, so that "the" does not count as a word of French. */
  private static final CharArraySet BOTH = bothStopSets();

  private Bilingual() {}

  /**
   * For English Snowball's list: Lucene's own keeps "after", by which no two questions are alike.
   */
  private static CharArraySet bothStopSets() {
    CharArraySet words = new CharArraySet(smallWordsOfEnglish(), true);
    words.addAll(FrenchAnalyzer.getDefaultStopSet());
    words.addAll(
        List.of(
            "may", "can", "que", "qui", "quoi", "comment", "quand", "quel", "quelle", "quels",
            "quelles", "si", "avant", "après", "faut", "doit", "doivent", "peut", "peuvent", "plus",
            "pour", "cela"));
    return CharArraySet.unmodifiableSet(words);
  }

  private static CharArraySet smallWordsOfEnglish() {
    try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      return WordlistLoader.getSnowballWordSet(Objects.requireNonNull(list), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Analyzer reading(String field) {
    return field.equals(FRENCH) ? IN_FRENCH : IN_ENGLISH;
  }
}
