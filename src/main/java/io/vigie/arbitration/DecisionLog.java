package io.vigie.arbitration;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked and what was decided, to read. */
@Service
@Transactional(readOnly = true)
public class DecisionLog {

  /**
   * The question of that number.
   *
   * @throws NoSuchQuestion where the engagement has none
   */
  public Question find(Member by, int number) {
    throw new UnsupportedOperationException();
  }

  /**
   * The question of that id.
   *
   * @throws NoSuchQuestion where it is not of that engagement
   */
  public Question find(Member by, UUID question) {
    throw new UnsupportedOperationException();
  }

  /** What happened to a question, oldest first. */
  public List<Happening> history(Member by, UUID question) {
    throw new UnsupportedOperationException();
  }

  /** Every answer that a question ever had, oldest first. */
  public List<Decision> answers(Member by, UUID question) {
    throw new UnsupportedOperationException();
  }

  /** The open questions, by due date. */
  public List<Question> open(Engagement engagement) {
    throw new UnsupportedOperationException();
  }

  /** The decided ones, the newest first; superseded ones included. */
  public List<Question> decided(Engagement engagement) {
    throw new UnsupportedOperationException();
  }

  /** Questions and decisions by their words, the best first. */
  public List<Question> search(Member by, String words) {
    throw new UnsupportedOperationException();
  }

  /** Questions, open and decided, that resemble these words; at most three, the nearest first. */
  public List<LookAlike> lookAlikes(Engagement engagement, String words) {
    throw new UnsupportedOperationException();
  }
}
