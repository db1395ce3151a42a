package io.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Instant BEGIN = Instant.parse("2026-11-16T09:00:00Z");
  private static final UUID ACME = UUID.randomUUID();

  private final Shelf shelf = new Shelf();
  private final Search search = new Search(List.of(shelf));

  /** Records that a test writes. */
  private static final class Shelf implements Corpus {
    private final List<Text> texts = new ArrayList<>();

    @Override
    public String kind() {
      return "question";
    }

    @Override
    public List<Text> changedSince(UUID engagement, Instant moment) {
      return texts.stream()
          .filter(text -> engagement.equals(ACME) && !text.changedAt().isBefore(moment))
          .toList();
    }

    UUID put(String words) {
      UUID id = UUID.randomUUID();
      texts.add(new Text(id, words, BEGIN.plusSeconds(texts.size())));
      return id;
    }
  }

  @Test
  void frenchIsFoundInAnyInflectionAndWithoutItsAccents() {
    UUID volume = shelf.put("Faut-il cent rendez-vous tièdes ou vingt rendez-vous très ciblés ?");
    shelf.put("Que faire d’un retour client négatif ?");

    assertThat(ids("rendez-vous ciblé")).first().isEqualTo(volume);
    assertThat(ids("tiede")).containsExactly(volume);
    assertThat(ids("TIÈDES")).containsExactly(volume);
    assertThat(ids("l’objection")).isEmpty();
    UUID key = shelf.put("Qui a la clé du CRM ?");
    assertThat(ids("cle")).containsExactly(key);
  }

  @Test
  void anElidedArticleHidesNoWord() {
    UUID budget = shelf.put("Quand l’interlocuteur parle d’argent, qui répond ?");

    assertThat(ids("interlocuteurs")).containsExactly(budget);
    assertThat(ids("argent")).containsExactly(budget);
  }

  @Test
  void englishIsFoundInAnyInflection() {
    UUID volume = shelf.put("100 lukewarm meetings or 20 highly targeted ones?");

    assertThat(ids("targeting a meeting")).containsExactly(volume);
    assertThat(ids("what should we do")).isEmpty();
  }

  @Test
  void lookAlikesSayWhatTheyHaveInCommon() {
    UUID volume = shelf.put("100 lukewarm meetings or 20 highly targeted ones?");
    shelf.put("May the tone differ if the results are there?");

    List<Found> alike =
        search.lookAlikes("question", ACME, "Fewer meetings but better targeted?", 3);

    assertThat(alike).containsExactly(new Found(volume, List.of("meetings", "targeted")));
    assertThat(search.lookAlikes("question", ACME, "Who pays for the meeting?", 3)).isEmpty();
  }

  @Test
  void whatChangedIsFoundByItsNewWordsAndNotByItsOldOnes() {
    UUID id = shelf.put("May agents quote a price range?");
    assertThat(ids("price")).containsExactly(id);

    shelf.texts.clear();
    shelf.texts.add(new Corpus.Text(id, "May agents quote a discount?", BEGIN.plusSeconds(60)));

    assertThat(ids("discount")).containsExactly(id);
    assertThat(ids("price")).isEmpty();
  }

  @Test
  void whatAnotherNodeWroteIsFoundAtTheNextSearchEvenIfItCommittedLate() {
    shelf.put("May agents quote a price range?");
    assertThat(ids("tone")).isEmpty();
    UUID late = UUID.randomUUID();
    shelf.texts.add(new Corpus.Text(late, "May the tone differ?", BEGIN.minusSeconds(30)));

    assertThat(ids("tone")).containsExactly(late);
  }

  @Test
  void anotherEngagementsWordsAreNotFound() {
    shelf.put("May agents quote a price range?");

    assertThat(search.find("question", UUID.randomUUID(), "price", 10)).isEmpty();
  }

  @Test
  void strangeQueriesFindNothingAndDoNoHarm() {
    shelf.put("May agents quote a price range?");

    for (String strange :
        List.of("", "   ", "?!", "\"", "fr:*", "a OR (", "😀", "x".repeat(5_000))) {
      assertThat(ids(strange)).isEmpty();
    }
    assertThat(ids("price ".repeat(2_000))).hasSize(1);
  }

  private List<UUID> ids(String words) {
    return search.find("question", ACME, words, 10).stream().map(Found::id).toList();
  }
}
