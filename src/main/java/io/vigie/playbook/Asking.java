package io.vigie.playbook;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to the playbook: what answers them, or the gap that they show. */
@Service
public class Asking {

  private static final int SHOWN = 3;

  private final Playbook playbook;
  private final DecisionLog log;
  private final GapRows gaps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Asking(
      Playbook playbook,
      DecisionLog log,
      GapRows gaps,
      ApplicationEventPublisher events,
      Clock clock) {
    this.playbook = playbook;
    this.log = log;
    this.gaps = gaps;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The best plays and decisions in force. Where there are none, the question is a gap: it is
   * counted, unless nobody knows for which company it was asked.
   */
  @Transactional
  public PlaybookAnswer ask(Member by, String words) {
    by.require(Act.READ);
    String asked = words.strip();
    List<Play> plays = playbook.answering(by.engagement(), asked).stream().limit(SHOWN).toList();
    List<Question> decisions = decisions(by, asked);
    boolean isGap = plays.isEmpty() && decisions.isEmpty() && by.may(Act.DRAFT_A_PLAY);
    return new PlaybookAnswer(
        asked, plays, decisions, isGap ? Optional.of(met(by, asked)) : Optional.empty());
  }

  private List<Question> decisions(Member by, String asked) {
    return log.lookAlikes(by.engagement(), asked).stream()
        .map(found -> found.question())
        .filter(question -> question.decision().isPresent() && question.supersededBy().isEmpty())
        .limit(SHOWN)
        .toList();
  }

  private Gap met(Member by, String asked) {
    String words = asked.length() > GapRows.WORDS ? asked.substring(0, GapRows.WORDS) : asked;
    Gap gap = gaps.met(by.engagement().id(), words, by.person(), clock.instant());
    events.publishEvent(new GapMet(by.engagement(), gap));
    return gap;
  }
}
