package io.vigie.arbitration;

import io.vigie.arbitration.Case.Cases;
import io.vigie.arbitration.Owed.Step;
import io.vigie.arbitration.Owed.What;
import io.vigie.engagement.Engagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be told what about the questions of an engagement, from how things are now. */
@Service
public class Prompts {

  private final QuestionRows rows;
  private final PromptRows said;
  private final Cases cases;
  private final Clock clock;

  Prompts(QuestionRows rows, PromptRows said, Cases cases, Clock clock) {
    this.rows = rows;
    this.said = said;
    this.cases = cases;
    this.clock = clock;
  }

  /** Everything that people owe on questions, the earliest due first. */
  @Transactional(readOnly = true)
  public List<Owed> owed(Engagement engagement) {
    Cover cover = cases.cover(engagement);
    List<Question> open = rows.open(cover);
    List<Question> toLookAt = rows.toLookAt(cover);
    if (open.isEmpty() && toLookAt.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Pause>> pauses = rows.pauses(engagement.id());
    Set<Step> told = said.of(engagement.id());
    List<Owed> owed = new ArrayList<>();
    open.forEach(
        question ->
            onOpen(question, cover, pauses.getOrDefault(question.id(), List.of()))
                .forEach(owed::add));
    toLookAt.forEach(question -> owed.add(onDecided(question, cover)));
    return owed.stream().map(one -> told.contains(one.step()) ? old(one) : one).toList();
  }

  private static Owed old(Owed one) {
    return new Owed(one.question(), one.user(), one.what(), one.rung(), one.since(), false);
  }

  private static Stream<Owed> onOpen(Question question, Cover cover, List<Pause> pauses) {
    if (question.informationAsked().isPresent()) {
      LocalDate asked = day(question.informationAsked().orElseThrow(), cover);
      String asker = question.askedBy().user();
      return Stream.of(new Owed(question, asker, What.INFORM, Rung.SOON, asked, true));
    }
    if (question.snoozedUntil().isPresent()) {
      return Stream.empty();
    }
    PromptLadder ladder = cover.ladder(question, pauses);
    // What was handed over is said at once, however far away it is due.
    return ladder
        .reached(cover.today())
        .or(() -> Optional.of(Rung.SOON).filter(soon -> question.delegated()))
        .stream()
        .flatMap(rung -> onRung(question, cover, ladder, rung));
  }

  private static LocalDate day(Question.Remark remark, Cover cover) {
    return remark.at().atZone(cover.engagement().terms().zone()).toLocalDate();
  }

  private static Stream<Owed> onRung(
      Question question, Cover cover, PromptLadder ladder, Rung reached) {
    // The step in the channel is for all; whoever decides was told on the day.
    Rung own =
        switch (reached) {
          case SOON -> Rung.SOON;
          case DUE, CHANNEL -> Rung.DUE;
          case DEPUTY, SPONSOR -> Rung.DEPUTY;
        };
    Owed toDecide =
        new Owed(question, question.decider().user(), What.DECIDE, own, ladder.day(own), true);
    Stream<Owed> toKnow =
        Stream.of(reached)
            .filter(rung -> rung == Rung.SPONSOR)
            .flatMap(rung -> cover.engagement().terms().sponsor().stream())
            .filter(sponsor -> !sponsor.equals(question.decider().user()))
            .map(
                sponsor ->
                    new Owed(question, sponsor, What.KNOW, reached, ladder.day(reached), true));
    return Stream.concat(Stream.of(toDecide), toKnow);
  }

  private static Owed onDecided(Question question, Cover cover) {
    Decision standing = question.decision().orElseThrow();
    LocalDate decided =
        standing.decidedAt().atZone(cover.engagement().terms().zone()).toLocalDate();
    return standing.provisional()
        ? new Owed(question, question.decider().user(), What.CONFIRM, Rung.DUE, decided, true)
        : new Owed(
            question,
            question.decider().user(),
            What.REVIEW,
            Rung.DUE,
            standing.reviewOn().orElse(decided),
            true);
  }

  /** Takes down that somebody was told; what reaches deputy or sponsor stands in the history. */
  @Transactional
  public void said(Engagement engagement, Owed owed) {
    if (!said.claim(owed.step(), clock.instant())) {
      return;
    }
    boolean bySilence =
        owed.rung() == Rung.DEPUTY
            && owed.question().decider().because().equals(Optional.of(Decider.Because.SILENCE));
    if (owed.what() == What.DECIDE && bySilence) {
      note(engagement, owed.question(), Deed.REACHED_DEPUTY);
    } else if (owed.what() == What.KNOW) {
      note(engagement, owed.question(), Deed.REACHED_SPONSOR);
    }
  }

  private void note(Engagement engagement, Question question, Deed deed) {
    cases.done(cases.take(engagement, question.id()), deed, Optional.empty(), Optional.empty());
  }

  /** The open questions that are to be said in the channel now, and were not. */
  @Transactional(readOnly = true)
  public List<UUID> toSurface(Engagement engagement) {
    Cover cover = cases.cover(engagement);
    if (!cover.calendar().isWorkingDay(cover.today())) {
      return List.of();
    }
    Map<UUID, List<Pause>> pauses = rows.pauses(engagement.id());
    Set<Step> told = said.of(engagement.id());
    return rows.open(cover).stream()
        .filter(
            question ->
                surfacing(question, cover, pauses.getOrDefault(question.id(), List.of()))
                    .filter(step -> !told.contains(step))
                    .isPresent())
        .map(Question::id)
        .toList();
  }

  /** Says in the question's thread that it is late. */
  @Transactional
  public void surface(Engagement engagement, UUID id) {
    Case open = cases.take(engagement, id);
    List<Pause> pauses = rows.pauses(engagement.id()).getOrDefault(id, List.of());
    Optional.of(open.question())
        .filter(Question::isOpen)
        .flatMap(question -> surfacing(question, open.cover(), pauses))
        .filter(step -> said.claim(step, open.now()))
        .ifPresent(step -> cases.done(open, Deed.SURFACED, Optional.empty(), Optional.empty()));
  }

  private static Optional<Step> surfacing(Question question, Cover cover, List<Pause> pauses) {
    PromptLadder ladder = cover.ladder(question, pauses);
    return ladder
        .reached(cover.today())
        .filter(rung -> rung.compareTo(Rung.CHANNEL) >= 0)
        .map(rung -> new Step(question.id(), Rung.CHANNEL.name(), ladder.day(Rung.CHANNEL), ""));
  }
}
