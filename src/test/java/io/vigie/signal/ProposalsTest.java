package io.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.search.Found;
import io.vigie.search.OneCorpus;
import io.vigie.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How good the proposals are, on remarks whose theme is known. The floors are what was measured on
 * the half that no parameter was tuned on, and a little less.
 */
class ProposalsTest {

  private static final int PROPOSED = 3;
  private static final UUID ACME = UUID.randomUUID();
  private static final List<Remark> REMARKS = remarks();

  /** Something heard, and what it is really about. */
  private record Remark(UUID id, String half, String theme, String language, String words) {
    boolean isLike(Remark other) {
      return theme.equals(other.theme);
    }

    boolean hasPartner() {
      return REMARKS.stream()
          .anyMatch(
              r ->
                  !r.equals(this)
                      && r.half.equals(half)
                      && isLike(r)
                      && r.language.equals(language));
    }
  }

  /** Of what is proposed, how much is right; of what has a partner, how much finds one. */
  private record Quality(double precision, double recall, double acrossLanguages, String wrong) {}

  @Test
  void whatIsProposedIsRightAndWhatIsAlikeIsFound() {
    Quality tuned = measure("tune");
    Quality held = measure("hold");
    System.out.printf(
        "Proposals for %d remarks%n  tuned on:  precision %.2f, recall %.2f, found in the other"
            + " language %.2f%n  held back: precision %.2f, recall %.2f, found in the other"
            + " language %.2f%n",
        REMARKS.size(),
        tuned.precision(),
        tuned.recall(),
        tuned.acrossLanguages(),
        held.precision(),
        held.recall(),
        held.acrossLanguages());
    if (Boolean.getBoolean("vigie.proposals.show")) {
      System.out.println(tuned.wrong());
    }

    assertThat(held.precision()).isGreaterThan(0.90);
    assertThat(held.recall()).isGreaterThan(0.94);
  }

  @Test
  void theSetIsLargeEnoughAndSplitByThemes() {
    assertThat(REMARKS).hasSizeGreaterThan(120);
    Map<String, List<String>> halves =
        REMARKS.stream()
            .collect(
                Collectors.groupingBy(
                    Remark::half, Collectors.mapping(Remark::theme, Collectors.toList())));
    assertThat(halves.keySet()).containsExactlyInAnyOrder("tune", "hold");
    assertThat(Objects.requireNonNull(halves.get("tune")))
        .doesNotContainAnyElementsOf(Objects.requireNonNull(halves.get("hold")));
  }

  private static Quality measure(String half) {
    List<Remark> remarks = REMARKS.stream().filter(r -> r.half().equals(half)).toList();
    Map<UUID, Remark> byId =
        remarks.stream().collect(Collectors.toMap(Remark::id, Function.identity()));
    Map<UUID, String> words = new java.util.LinkedHashMap<>();
    remarks.forEach(remark -> words.put(remark.id(), remark.words()));
    Search search = OneCorpus.search("signal", words);
    int proposed = 0;
    int right = 0;
    int found = 0;
    int across = 0;
    StringBuilder wrong = new StringBuilder();
    for (Remark remark : remarks) {
      List<Remark> proposals =
          search.lookAlikes("signal", ACME, remark.words(), PROPOSED + 1).stream()
              .map(Found::id)
              .map(id -> Objects.requireNonNull(byId.get(id)))
              .filter(other -> !other.equals(remark))
              .limit(PROPOSED)
              .toList();
      proposed += proposals.size();
      right += (int) proposals.stream().filter(remark::isLike).count();
      boolean finds = proposals.stream().anyMatch(remark::isLike);
      found += remark.hasPartner() && finds ? 1 : 0;
      across +=
          proposals.stream()
                  .anyMatch(
                      other -> remark.isLike(other) && !other.language().equals(remark.language()))
              ? 1
              : 0;
      proposals.stream()
          .filter(other -> !remark.isLike(other))
          .forEach(
              other ->
                  wrong
                      .append("x ")
                      .append(remark.words())
                      .append("  ~  ")
                      .append(other.words())
                      .append('\n'));
      if (remark.hasPartner() && !finds) {
        wrong.append("- ").append(remark.words()).append('\n');
      }
    }
    long partnered = remarks.stream().filter(Remark::hasPartner).count();
    return new Quality(
        right / (double) proposed,
        found / (double) partnered,
        across / (double) remarks.size(),
        wrong.toString());
  }

  private static List<Remark> remarks() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/signals/remarks.tsv")).stream()
          .map(line -> line.split("\t"))
          .map(cells -> new Remark(UUID.randomUUID(), cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
