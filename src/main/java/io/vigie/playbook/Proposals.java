package io.vigie.playbook;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.QuestionChanged;
import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every decision proposes the play that it changes; the referent publishes it, or drops it. */
@Component
class Proposals {

  private static final Set<Deed> DECIDED = Set.of(Deed.DECIDED, Deed.CONFIRMED);

  private final PlayRows rows;
  private final Plays plays;
  private final Playbook playbook;
  private final Clock clock;

  Proposals(PlayRows rows, Plays plays, Playbook playbook, Clock clock) {
    this.rows = rows;
    this.plays = plays;
    this.playbook = playbook;
    this.clock = clock;
  }

  @EventListener
  void on(QuestionChanged changed) {
    if (changed.happening().deed() == Deed.SUPERSEDED) {
      dropEarlier(changed.engagement(), changed.question());
    }
    changed
        .question()
        .decision()
        .filter(answer -> DECIDED.contains(changed.happening().deed()))
        .ifPresent(answer -> propose(changed.engagement(), changed.question(), answer));
  }

  private void propose(Engagement engagement, Question question, Decision answer) {
    dropEarlier(engagement, question);
    PlayDraft draft =
        changed(engagement, question)
            .map(old -> amended(old, question, answer))
            .orElseGet(() -> begun(engagement, question, answer));
    plays.file(
        engagement,
        answer.decidedBy(),
        draft,
        Optional.of(question.id()),
        PlayChanged.Deed.PROPOSED);
  }

  /** What an earlier answer to the same question proposed, and nobody published, is past. */
  private void dropEarlier(Engagement engagement, Question question) {
    playbook.drafts(engagement).stream()
        .filter(draft -> draft.question().filter(question.id()::equals).isPresent())
        .forEach(draft -> rows.drop(draft.id(), clock.instant()));
  }

  /** The play that came of the same question, else the one that says most nearly the same. */
  private Optional<Play> changed(Engagement engagement, Question question) {
    List<Play> inForce = playbook.inForce(engagement);
    return inForce.stream()
        .filter(play -> play.question().filter(question.id()::equals).isPresent())
        .reduce((first, last) -> last)
        .or(() -> playbook.answering(engagement, question.words()).stream().findFirst());
  }

  private static PlayDraft amended(Play old, Question question, Decision answer) {
    String words = old.words() + "\n\n" + question.name() + ": " + answer.words();
    return new PlayDraft(
        old.kind(),
        old.language(),
        old.title(),
        cut(words, PlayDraft.WORDS),
        Optional.of(old.number()));
  }

  /** What a play is about, its author says better: a definition is only where it starts. */
  private static PlayDraft begun(Engagement engagement, Question question, Decision answer) {
    String words =
        Stream.of(answer.words(), answer.rationale(), question.name())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    return new PlayDraft(
        Kind.DEFINITION,
        engagement.terms().language(),
        cut(question.words(), PlayDraft.TITLE),
        cut(words, PlayDraft.WORDS),
        Optional.empty());
  }

  private static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
    return words.substring(0, end) + "…";
  }
}
