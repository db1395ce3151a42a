package io.vigie.arbitration;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** Who comes second sees the decision that stands. */
public final class AlreadyDecided extends Refusal {

  private final transient Question question;

  AlreadyDecided(Question question, Decision standing) {
    super(
        Map.of(
            "name", question.name(),
            "answer", standing.words(),
            "decider", new Mention(standing.decidedBy().user()),
            "from", standing.inForceFrom()));
    this.question = question;
  }

  /** The question, with the decision that stands. */
  public Question question() {
    return question;
  }
}
