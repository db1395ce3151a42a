package io.vigie.search;

import io.vigie.search.Corpus.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The words of one kind of record in one engagement, in memory. It is a reading of the database and
 * no more: it reads what changed before each search, so that nodes agree and nothing has to be
 * told.
 */
final class WordIndex {

  /** Transactions end later than the moment that they wrote: what is this old is read again. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final String ID = "id";
  private static final String WORDS = "words";

  private final Corpus corpus;
  private final UUID engagement;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private Instant read = Instant.EPOCH;

  /** What was read of the overlap: it need not be written again. */
  private final Map<UUID, Text> overlap = new HashMap<>();

  WordIndex(Corpus corpus, UUID engagement) {
    this.corpus = corpus;
    this.engagement = engagement;
    try {
      this.writer =
          new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new ByLanguage()));
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class ByLanguage extends AnalyzerWrapper {
    ByLanguage() {
      super(Analyzer.PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return Bilingual.reading(field);
    }
  }

  /** The records nearest to these words; each shares at least so many of them. */
  synchronized List<Found> find(String words, int leastShared, int most) {
    try {
      readWhatChanged();
      IndexSearcher searcher = searchers.acquire();
      try {
        List<Found> found = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(anyOf(words), most * 3).scoreDocs) {
          Document document = stored.document(hit.doc);
          List<String> shared = Words.shared(words, document.get(WORDS));
          if (shared.size() >= leastShared) {
            found.add(new Found(UUID.fromString(document.get(ID)), shared));
          }
        }
        return found.stream().limit(most).toList();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads everything that is new. */
  synchronized void read() {
    try {
      readWhatChanged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readWhatChanged() throws IOException {
    List<Text> changed = corpus.changedSince(engagement, read.minus(OVERLAP));
    for (Text text : changed) {
      if (text.equals(overlap.put(text.id(), text))) {
        continue;
      }
      Document document = new Document();
      document.add(new StringField(ID, text.id().toString(), Store.YES));
      document.add(new StoredField(WORDS, text.words()));
      for (String field : Bilingual.FIELDS) {
        document.add(new TextField(field, text.words(), Store.NO));
      }
      writer.updateDocument(new Term(ID, text.id().toString()), document);
      read = read.isBefore(text.changedAt()) ? text.changedAt() : read;
    }
    Instant begin = read.minus(OVERLAP);
    overlap.values().removeIf(text -> text.changedAt().isBefore(begin));
    searchers.maybeRefreshBlocking();
  }

  /** A word counts once, in the language in which it says more. */
  private static Query anyOf(String words) {
    List<Query> readings = new ArrayList<>();
    for (String field : Bilingual.FIELDS) {
      Set<String> stems = new TreeSet<>(Words.stems(field, words).keySet());
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      stems.stream()
          .limit(IndexSearcher.getMaxClauseCount() / 2)
          .forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
      readings.add(any.build());
    }
    return new DisjunctionMaxQuery(readings, 0);
  }
}
