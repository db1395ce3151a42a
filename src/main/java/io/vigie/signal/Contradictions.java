package io.vigie.signal;

import static io.vigie.signal.SignalRows.time;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.LookAlike;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.signal.Sheaf.Sheaves;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the field says against a decision: three such signals propose once to open it again. */
@Service
public class Contradictions {

  private static final int ENOUGH = 3;

  private final JdbcClient jdbc;
  private final SignalRows rows;
  private final Sheaves sheaves;
  private final DecisionLog log;
  private final ApplicationEventPublisher events;

  Contradictions(
      JdbcClient jdbc,
      SignalRows rows,
      Sheaves sheaves,
      DecisionLog log,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.sheaves = sheaves;
    this.log = log;
    this.events = events;
  }

  /**
   * A decision, and the signals that speak against it.
   *
   * @param question as it is decided now
   */
  public record ReopeningProposed(
      Engagement engagement, Question question, List<WeakSignal> against) {

    public ReopeningProposed {
      against = List.copyOf(against);
    }
  }

  /** Decisions in force that use the same words, for a person to say whether it speaks against. */
  @Transactional(readOnly = true)
  public List<Question> near(Engagement engagement, WeakSignal signal) {
    return log.lookAlikes(engagement, signal.words()).stream()
        .map(LookAlike::question)
        .filter(Contradictions::isInForce)
        .filter(question -> against(question).stream().noneMatch(signal::equals))
        .toList();
  }

  private static boolean isInForce(Question question) {
    return question.decision().isPresent()
        && !question.isOpen()
        && question.withdrawn().isEmpty()
        && question.supersededBy().isEmpty();
  }

  /**
   * Says that a signal speaks against a decision in force; whether that decision is still in force
   * is looked at now.
   *
   * @throws NoDecisionThere where nothing is decided there any more
   */
  @Transactional
  public Question against(Member by, UUID signal, UUID decided) {
    Sheaf taken = sheaves.take(by.engagement(), signal).requireOwn(by, Act.TEND_A_SIGNAL);
    Question question = log.find(by, decided);
    if (!isInForce(question)) {
      throw new NoDecisionThere(question.name());
    }
    if (say(by, taken, question)) {
      sheaves.done(
          taken.engagement(),
          taken.group(),
          List.of(taken.signal()),
          new Happening(
              Deed.SPEAKS_AGAINST,
              Optional.of(by.person()),
              taken.now(),
              Optional.of(question.name())));
      propose(taken, question);
    }
    return question;
  }

  private boolean say(Member by, Sheaf taken, Question question) {
    return jdbc.sql(
                """
                insert into signal_against (signal_id, question_id, answer, said_by_user,
                  said_by_team, said_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                taken.signal().id(),
                question.id(),
                answer(question),
                by.person().user(),
                by.person().team(),
                time(taken.now()))
            .update()
        == 1;
  }

  private void propose(Sheaf taken, Question question) {
    List<WeakSignal> against = against(question);
    if (against.size() >= ENOUGH && isFirst(taken, question)) {
      events.publishEvent(new ReopeningProposed(taken.engagement(), question, against));
    }
  }

  private boolean isFirst(Sheaf taken, Question question) {
    return jdbc.sql(
                "insert into reopening_proposed (question_id, answer, proposed_at)"
                    + " values (?, ?, ?) on conflict do nothing")
            .params(question.id(), answer(question), time(taken.now()))
            .update()
        == 1;
  }

  /** The signals that speak against the answer that stands, oldest first. */
  @Transactional(readOnly = true)
  public List<WeakSignal> against(Question question) {
    return jdbc
        .sql(
            "select a.signal_id from signal_against a where a.question_id = ? and a.answer = ?"
                + " order by a.said_at")
        .params(question.id(), answer(question))
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(signal -> rows.find(question.engagement(), signal).stream())
        .toList();
  }

  /** Decisions that three signals speak against, and that nobody opened again or replaced. */
  @Transactional(readOnly = true)
  public List<ReopeningProposed> proposed(Engagement engagement) {
    return log.decided(engagement).stream()
        .filter(Contradictions::isInForce)
        .map(question -> new ReopeningProposed(engagement, question, against(question)))
        .filter(proposed -> proposed.against().size() >= ENOUGH)
        .toList();
  }

  private static int answer(Question question) {
    return question.decision().orElseThrow().sequence();
  }
}
