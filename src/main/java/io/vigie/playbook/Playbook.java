package io.vigie.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.playbook.Play.Kind;
import io.vigie.search.Found;
import io.vigie.search.Search;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for whoever reads: what is in force, what is proposed, what answers a question. */
@Service
@Transactional(readOnly = true)
public class Playbook {

  private static final int FOUND = 10;
  private static final int SHORT = 2;
  private static final List<String> TEMPERATURES_EN = List.of("hot", "warm", "cold");
  private static final List<String> TEMPERATURES_FR = List.of("chaud", "tiède", "froid");

  private final PlayRows rows;
  private final GapRows gaps;
  private final Search search;

  Playbook(PlayRows rows, GapRows gaps, Search search) {
    this.rows = rows;
    this.gaps = gaps;
    this.search = search;
  }

  /**
   * The play of that number.
   *
   * @throws NoSuchPlay where the engagement has none
   */
  public Play find(Member by, int number) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), number).orElseThrow(() -> new NoSuchPlay("P-" + number));
  }

  /**
   * The play of that id.
   *
   * @throws NoSuchPlay where it is not of that engagement
   */
  public Play find(Member by, UUID play) {
    by.require(Act.READ);
    return rows.find(by.engagement().id(), play).orElseThrow(() -> new NoSuchPlay(play.toString()));
  }

  /** What is in force, by kind and number. */
  public List<Play> inForce(Engagement engagement) {
    return rows.all(engagement.id()).stream()
        .filter(Play::isInForce)
        .sorted(Comparator.comparing(Play::kind).thenComparing(Play::number))
        .toList();
  }

  /** What of that kind is in force, by number. */
  public List<Play> inForce(Engagement engagement, Kind kind) {
    return inForce(engagement).stream().filter(play -> play.kind() == kind).toList();
  }

  /** What hot, warm and cold mean: the newest definition in force that names all three. */
  public Optional<Play> temperatures(Engagement engagement) {
    return temperatures(inForce(engagement));
  }

  /** The same, among plays in force that were read already. */
  public static Optional<Play> temperatures(List<Play> inForce) {
    return inForce.stream()
        .filter(play -> play.kind() == Kind.DEFINITION)
        .filter(play -> names(play, TEMPERATURES_EN) || names(play, TEMPERATURES_FR))
        .reduce((first, last) -> last);
  }

  private static boolean names(Play play, List<String> words) {
    String text = (play.title() + " " + play.words()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  /** What waits for the referent's word, oldest first. */
  public List<Play> drafts(Engagement engagement) {
    return rows.all(engagement.id()).stream().filter(Play::isDraft).toList();
  }

  /** Every play that there ever was, by number. */
  public List<Play> all(Engagement engagement) {
    return rows.all(engagement.id());
  }

  /** What was asked in vain and is not answered yet, what was asked most often first. */
  public List<Gap> gaps(Engagement engagement) {
    return gaps.all(engagement.id()).stream().filter(gap -> gap.closed().isEmpty()).toList();
  }

  /** That gap, if it is one of this engagement. */
  public Optional<Gap> gap(Member by, UUID gap) {
    by.require(Act.READ);
    return gaps.find(by.engagement().id(), gap);
  }

  /** The plays in force that answer these words, the best first. */
  public List<Play> answering(Engagement engagement, String words) {
    return found(engagement, words)
        .flatMap(hit -> rows.find(engagement.id(), hit.id()).stream())
        .filter(Play::isInForce)
        .toList();
  }

  /** A question shares two words with its answer; one or two words alone share one. */
  private Stream<Found> found(Engagement engagement, String words) {
    boolean isShort = words.strip().split("\\s+").length <= SHORT;
    return (isShort
            ? search.find(PlayCorpus.KIND, engagement.id(), words, FOUND)
            : search.lookAlikes(PlayCorpus.KIND, engagement.id(), words, FOUND))
        .stream();
  }
}
