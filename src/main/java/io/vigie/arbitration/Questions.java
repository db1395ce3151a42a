package io.vigie.arbitration;

import io.vigie.engagement.Member;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for everybody: asking, adding, answering what the decider wants to know, taking back. */
@Service
public class Questions {

  /** Files a question. */
  @Transactional
  public Question ask(Member by, Draft draft) {
    throw new UnsupportedOperationException();
  }

  /** Adds to an open question's context. */
  @Transactional
  public Question addContext(Member by, UUID question, String words) {
    throw new UnsupportedOperationException();
  }

  /** Adds an option to an open question. */
  @Transactional
  public Question addOption(Member by, UUID question, Option option) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers what the decider wanted to know; the clock runs again.
   *
   * @throws NoInformationAsked where nobody waits for any
   */
  @Transactional
  public Question inform(Member by, UUID question, String words) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes an open question back.
   *
   * @throws OnlyTheAskerWithdraws for anybody but the asker and the decider
   */
  @Transactional
  public Question withdraw(Member by, UUID question, String reason) {
    throw new UnsupportedOperationException();
  }
}
