package io.vigie.arbitration;

import io.vigie.arbitration.Case.Cases;
import io.vigie.arbitration.Question.Default;
import io.vigie.engagement.Engagement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets defaults take effect where nobody answered: provisionally, to be confirmed. */
@Service
public class Silences {

  private final QuestionRows rows;
  private final QuestionDeeds deeds;
  private final Cases cases;

  Silences(QuestionRows rows, QuestionDeeds deeds, Cases cases) {
    this.rows = rows;
    this.deeds = deeds;
    this.cases = cases;
  }

  /** The open questions whose default takes effect today. */
  @Transactional(readOnly = true)
  public List<UUID> due(Engagement engagement) {
    Cover cover = cases.cover(engagement);
    return rows.open(cover).stream()
        .filter(question -> speaks(question, cover).isPresent())
        .map(Question::id)
        .toList();
  }

  /** The default holds from now on, unless somebody answered in the meantime. */
  @Transactional
  public void takeEffect(Engagement engagement, UUID id) {
    Case open = cases.take(engagement, id);
    speaks(open.question(), open.cover()).ifPresent(silence -> takeEffect(open, silence));
  }

  private void takeEffect(Case open, Default silence) {
    Decision decision =
        new Decision(
            open.question().decision().map(standing -> standing.sequence() + 1).orElse(1),
            silence.option(),
            silence.words(),
            "",
            open.today(),
            Optional.empty(),
            silence.setBy(),
            open.now(),
            true);
    deeds.forgetTheRound(open.question());
    if (deeds.decide(open.id(), decision)) {
      cases.done(open, Deed.TOOK_EFFECT, Optional.empty(), Optional.of(silence.words()));
    }
  }

  /** The default of a question whose clock runs, once its day has come. */
  private static Optional<Default> speaks(Question question, Cover cover) {
    return question
        .onSilence()
        .filter(silence -> question.isOpen())
        .filter(silence -> question.informationAsked().isEmpty())
        .filter(silence -> question.snoozedUntil().isEmpty())
        .filter(silence -> !silence.on().isAfter(cover.today()));
  }
}
