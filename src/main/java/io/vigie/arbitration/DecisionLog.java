package io.vigie.arbitration;

import io.vigie.arbitration.Cover.Covers;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.search.Found;
import io.vigie.search.Search;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked and what was decided, to read. */
@Service
@Transactional(readOnly = true)
public class DecisionLog {

  private static final int FOUND = 10;
  private static final int ALIKE = 3;

  private final QuestionRows rows;
  private final QuestionDeeds deeds;
  private final Covers covers;
  private final Search search;
  private final Clock clock;

  DecisionLog(QuestionRows rows, QuestionDeeds deeds, Covers covers, Search search, Clock clock) {
    this.rows = rows;
    this.deeds = deeds;
    this.covers = covers;
    this.search = search;
    this.clock = clock;
  }

  /**
   * The question of that number.
   *
   * @throws NoSuchQuestion where the engagement has none
   */
  public Question find(Member by, int number) {
    by.require(Act.READ);
    return rows.find(cover(by.engagement()), number)
        .orElseThrow(() -> new NoSuchQuestion("D-" + number));
  }

  /**
   * The question of that id.
   *
   * @throws NoSuchQuestion where it is not of that engagement
   */
  public Question find(Member by, UUID question) {
    by.require(Act.READ);
    return find(by.engagement(), question)
        .orElseThrow(() -> new NoSuchQuestion(question.toString()));
  }

  private Optional<Question> find(Engagement engagement, UUID question) {
    return rows.find(cover(engagement), question);
  }

  /** What happened to a question, oldest first. */
  public List<Happening> history(Member by, UUID question) {
    return deeds.history(find(by, question).id());
  }

  /** Every answer that a question ever had, oldest first. */
  public List<Decision> answers(Member by, UUID question) {
    return rows.answers(find(by, question).id());
  }

  /** The open questions, by due date. */
  public List<Question> open(Engagement engagement) {
    return rows.open(cover(engagement));
  }

  /** The decided ones, the newest first; superseded ones included. */
  public List<Question> decided(Engagement engagement) {
    return rows.decided(cover(engagement));
  }

  /** Whether there is a decided one. */
  public boolean hasDecided(Engagement engagement) {
    return rows.hasDecided(engagement.id());
  }

  /** Questions and decisions by their words, the best first. */
  public List<Question> search(Member by, String words) {
    by.require(Act.READ);
    UUID engagement = by.engagement().id();
    return search.find(QuestionCorpus.KIND, engagement, words, FOUND).stream()
        .flatMap(found -> find(by.engagement(), found.id()).stream())
        .toList();
  }

  /** Questions, open and decided, that resemble these words; at most three, the nearest first. */
  public List<LookAlike> lookAlikes(Engagement engagement, String words) {
    return search.lookAlikes(QuestionCorpus.KIND, engagement.id(), words, ALIKE).stream()
        .flatMap(found -> lookAlike(engagement, found).stream())
        .toList();
  }

  /** What was withdrawn answers nobody; what a transaction took back is not there any more. */
  private Optional<LookAlike> lookAlike(Engagement engagement, Found found) {
    return find(engagement, found.id())
        .filter(question -> question.withdrawn().isEmpty())
        .map(question -> new LookAlike(question, found.shared()));
  }

  private Cover cover(Engagement engagement) {
    return covers.of(engagement, clock.instant());
  }
}
