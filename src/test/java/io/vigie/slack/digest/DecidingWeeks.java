package io.vigie.slack.digest;

import io.vigie.arbitration.Decider;
import io.vigie.arbitration.Decision;
import io.vigie.arbitration.DecisionWeek;
import io.vigie.arbitration.DecisionWeek.Latency;
import io.vigie.arbitration.DecisionWeek.Waiting;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.Remark;
import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Questions and decisions of a week, as a digest tells them. */
final class DecidingWeeks {

  private static final PersonId CLAIRE = new PersonId("U0CLAIRE", "T0CLIENT");
  private static final PersonId HERY = new PersonId("U0HERY", "T0PROVIDER");
  private static final Instant ASKED = Instant.parse("2008-07-18T08:00:00Z");

  private DecidingWeeks() {}

  static DecisionWeek some() {
    Question open =
        question(
            7,
            "May agents quote a price range?",
            Optional.of("the pricing calls"),
            false,
            Optional.empty());
    Question unclear =
        question(8, "What is a warm lead?", Optional.empty(), true, Optional.empty());
    Question late = question(5, "Who bears a no-show?", Optional.empty(), false, Optional.empty());
    Question decided =
        question(
            6,
            "When is a lead handed over?",
            Optional.empty(),
            false,
            Optional.of("At budget confirmed"));
    return new DecisionWeek(
        List.of(
            new Waiting(late, 9, true),
            new Waiting(open, 6, false),
            new Waiting(unclear, 1, false)),
        List.of(decided),
        new Latency(Optional.of(2.5), 4, 3),
        false);
  }

  static DecisionWeek many(String words) {
    String question = words.substring(0, 300);
    return new DecisionWeek(
        IntStream.range(1, 40)
            .mapToObj(
                n ->
                    new Waiting(
                        question(n, question, Optional.of(words), false, Optional.empty()),
                        n,
                        false))
            .toList(),
        IntStream.range(40, 60)
            .mapToObj(n -> question(n, question, Optional.empty(), false, Optional.of(words)))
            .toList(),
        new Latency(Optional.of(1.0), 20, 20),
        true);
  }

  private static Question question(
      int number, String words, Optional<String> blocks, boolean unclear, Optional<String> answer) {
    return new Question(
        new UUID(0, number),
        new UUID(0, 1),
        number,
        words,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        LocalDate.of(2008, 7, 30),
        blocks,
        Optional.empty(),
        List.of(),
        HERY,
        ASKED,
        Optional.empty(),
        new Decider("U0CLAIRE", Optional.empty()),
        answer.map(
            said ->
                new Decision(
                    1,
                    Optional.empty(),
                    said,
                    "So.",
                    LocalDate.of(2008, 7, 28),
                    Optional.empty(),
                    CLAIRE,
                    ASKED,
                    false)),
        Optional.empty(),
        Optional.empty(),
        unclear ? Optional.of(new Remark("Which?", CLAIRE, ASKED)) : Optional.empty(),
        0,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
