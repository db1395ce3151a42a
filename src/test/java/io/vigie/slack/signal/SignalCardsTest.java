package io.vigie.slack.signal;

import io.vigie.arbitration.Question;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.signal.Contradictions.ReopeningProposed;
import io.vigie.signal.Deed;
import io.vigie.signal.Likeness;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalGroup.Triage;
import io.vigie.signal.SignalGroups.Moved;
import io.vigie.signal.SignalLog.Line;
import io.vigie.signal.SignalReport.WeekCount;
import io.vigie.signal.SignalReport.Yield;
import io.vigie.signal.SignalType;
import io.vigie.signal.Signals.Recorded;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.arbitration.Cases;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every card and form of signals, in both languages, with ordinary and strange words in it. */
class SignalCardsTest {

  private static final String[] PEOPLE = {
    EngagementStory.REFERENT.user(), EngagementStory.AGENT.user(), "U0CLAIRE"
  };

  @ParameterizedTest
  @EnumSource
  void cardsReadAsApproved(Language language) {
    drawn(language, false)
        .forEach(
            (name, card) -> {
              Golden.assertApproved("signal-" + name + "_" + language.key(), card);
              SlackLimits.assertKept(card, PEOPLE);
            });
  }

  @ParameterizedTest
  @EnumSource
  void strangeWordsBreakNoCard(Language language) {
    drawn(language, true).values().forEach(card -> SlackLimits.assertKept(card, PEOPLE));
  }

  @ParameterizedTest
  @EnumSource
  void formsReadAsApproved(Language language) {
    forms(language, "They already signed with Lucca")
        .forEach(
            (name, form) -> {
              Golden.assertApproved("signal-form-" + name + "_" + language.key(), form);
              SlackLimits.assertKept(form, PEOPLE);
            });
    forms(language, Strange.LONG).values().forEach(form -> SlackLimits.assertKept(form, PEOPLE));
  }

  private static Map<String, Card> drawn(Language language, boolean strange) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    Map<String, Card> cards = new LinkedHashMap<>();
    Map<String, SignalGroup> all = Remarks.all(acme);
    SignalGroup surfaced = strange ? strange(acme) : Objects.requireNonNull(all.get("surfaced"));
    WeakSignal signal = surfaced.first();
    Question decided = Cases.decided();
    cards.put("recorded", RecordedCard.of(acme, new Recorded(signal, true), t));
    cards.put("recorded-again", RecordedCard.of(acme, new Recorded(signal, false), t));
    cards.put(
        "alike",
        RecordedCard.alike(
                acme,
                signal,
                Collections.nCopies(
                    strange ? 3 : 1,
                    new Likeness(
                        surfaced,
                        surfaced.signals().get(1),
                        strange ? List.of(Strange.LONG) : List.of("cheaper", "competitor"))),
                List.of(decided),
                t)
            .orElseThrow());
    Week week = Week.of(2026, 47);
    cards.put(
        "report",
        ReportCard.of(
            List.of(
                new WeekCount(week.previous(), Map.of(SignalType.PRICE, 2), 1),
                new WeekCount(week, Map.of(SignalType.PRICE, 1, SignalType.TONE, 3), 0)),
            new Yield(7, 4, 2, 1, 1, Optional.of(1.25)),
            t));
    Moved moved = new Moved(new UUID(0, 9), surfaced);
    cards.put("together", MovedCard.together(acme, signal, moved, t));
    cards.put("apart", MovedCard.apart(acme, signal, moved, t));
    cards.put(
        "reopen", GroupCard.reopen(new ReopeningProposed(acme, decided, surfaced.signals()), t));
    cards.put("reaction", ReactionCard.of(acme, Optional.of("U0CLAIRE"), signal.link(), t));
    String words = strange ? Strange.LONG : "Which competitor is it?";
    for (SignalGroup group : strange ? List.of(surfaced) : all.values()) {
      String name =
          group.isAlone()
              ? "alone"
              : group.triage().map(said -> said.outcome().name()).orElse("open");
      SignalWords of = new SignalWords(acme, group, t);
      cards.put("surfaced-" + name.toLowerCase(java.util.Locale.ROOT), GroupCard.surfaced(of));
    }
    SignalWords of = new SignalWords(acme, surfaced, t);
    List<Deed> told =
        List.of(
            Deed.WATCHED,
            Deed.ASKED,
            Deed.ANSWERED,
            Deed.CLOSED,
            Deed.QUESTIONED,
            Deed.DRAFTED,
            Deed.DECIDED,
            Deed.GROUPED);
    for (Deed deed : told) {
      cards.put(
          "told-" + deed.name().toLowerCase(java.util.Locale.ROOT),
          GroupCard.told(of, Remarks.happening(deed, words), List.of(signal), false));
    }
    cards.put(
        "told-thread", GroupCard.told(of, Remarks.happening(Deed.CLOSED, words), List.of(), true));
    List<Line> history =
        Arrays.stream(Deed.values())
            .map(deed -> new Line(Remarks.happening(deed, words), about(deed)))
            .toList();
    Member referent = EngagementStory.theReferent(acme);
    Member agent = EngagementStory.anAgent(acme);
    cards.put("page", new SignalPage(of, signal, history.subList(0, 3), referent).card());
    cards.put("page-reporter", new SignalPage(of, signal, history, agent).card());
    cards.put(
        "list",
        new SignalList(
                referent, strange ? Collections.nCopies(6, surfaced) : List.of(surfaced), 14, 1, t)
            .card());
    for (int waiting : List.of(1, 8)) {
      Duty.ToTriage duty =
          new Duty.ToTriage(acme, EngagementStory.REFERENT.user(), waiting, surfaced);
      cards.put(
          "duty-" + waiting,
          new Card(SignalDuties.say(duty, t), List.of(SignalDuties.block(duty, t))));
    }
    return strange ? withoutRepeatedIds(cards) : cards;
  }

  private static Optional<String> about(Deed deed) {
    return switch (deed) {
      case GROUPED, SPLIT -> Optional.of("S-2");
      case REPORTED, DETAILED -> Optional.of("S-1");
      default -> Optional.empty();
    };
  }

  /** Six times the same group is six times the same block id, which happens in no real list. */
  private static Map<String, Card> withoutRepeatedIds(Map<String, Card> cards) {
    Map<String, Card> others = new LinkedHashMap<>(cards);
    others.remove("list");
    others.remove("alike");
    return others;
  }

  private static SignalGroup strange(Engagement acme) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      words.add(Strange.LONG.substring(i, 4_000 + i));
    }
    return Remarks.group(
        acme,
        words,
        Optional.of(
            new Triage(
                io.vigie.signal.Outcome.ASKED, Remarks.CLAIRE, Remarks.HEARD, Strange.LONG)));
  }

  private static Map<String, Modal> forms(Language language, String words) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    SignalGroup group =
        Remarks.group(
            acme,
            List.of(words.substring(0, Math.min(4_000, words.length()))),
            Optional.of(
                new Triage(
                    io.vigie.signal.Outcome.ASKED,
                    Remarks.CLAIRE,
                    Remarks.HEARD,
                    "Which competitor is it?")));
    WeakSignal signal = group.first();
    Map<String, Modal> forms = new LinkedHashMap<>();
    forms.put(
        "report",
        ReportModal.of(acme, new Quoted(words, Optional.of("U0CLAIRE"), signal.link()), t));
    SignalModal modal = new SignalModal(acme, signal, t);
    forms.put("details", modal.details());
    forms.put("ask", modal.saying("ask", "question"));
    forms.put("close", modal.saying("close", "reason"));
    forms.put("answer", modal.answering(group, "words"));
    forms.put("group", modal.grouping("other"));
    forms.put(
        "page",
        new SignalPage(
                new SignalWords(acme, group, t),
                signal,
                List.of(new Line(Remarks.happening(Deed.REPORTED, ""), Optional.of("S-1"))),
                EngagementStory.theReferent(acme))
            .modal());
    return forms;
  }
}
