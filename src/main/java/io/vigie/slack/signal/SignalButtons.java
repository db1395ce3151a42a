package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.signal.Outcome;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What can be done with a signal, as buttons; each carries the signal's id. */
record SignalButtons(Texts texts) {

  static final String UNDO = "signal.undo";
  static final String DETAILS = "signal.details";
  static final String SHOW = "signal.show";
  static final String SAME = "signal.same";
  static final String SPLIT = "signal.split";
  static final String UNGROUP = "signal.ungroup";
  static final String GROUP = "signal.group";
  static final String AGAINST = "signal.against";
  static final String WATCH = "signal.watch";
  static final String ASK = "signal.ask";
  static final String ANSWER = "signal.answer";
  static final String CLOSE = "signal.close";
  static final String QUESTION = "signal.question";
  static final String PLAY = "signal.play";

  /** Right after it was reported. */
  List<Block> ofTheReport(WeakSignal signal) {
    return List.of(one(UNDO, signal), one(DETAILS, signal));
  }

  /** In the channel, where people of both companies press them. */
  List<Block> ofTheCard(SignalGroup group) {
    List<Block> buttons = new ArrayList<>();
    if (group.waits()) {
      buttons.add(one(QUESTION, group.first()).primary());
      buttons.add(one(PLAY, group.first()));
      buttons.add(one(WATCH, group.first()));
      buttons.add(one(ASK, group.first()));
      buttons.add(one(CLOSE, group.first()));
    }
    buttons.add(one(ANSWER, group.first()));
    buttons.add(one(SHOW, group.first()));
    return buttons;
  }

  /** Of one person, whatever that person may do. */
  List<Block> of(Member member, SignalGroup group, WeakSignal signal) {
    List<Block> buttons = new ArrayList<>();
    if (member.may(Act.TRIAGE_SIGNALS)) {
      buttons.addAll(ofTheTriage(group, signal));
    } else if (member.may(Act.ASK_A_QUESTION)) {
      buttons.add(one(QUESTION, signal));
      buttons.add(one(PLAY, signal));
    }
    boolean own = group.reporters().contains(member.person());
    if (member.right(Act.COMMENT_ON_A_SIGNAL) == Right.YES || own) {
      buttons.add(one(ANSWER, signal));
    }
    if (isTendedBy(member, signal)) {
      buttons.add(one(GROUP, signal));
      buttons.add(one(DETAILS, signal));
    }
    return buttons;
  }

  static boolean isTendedBy(Member member, WeakSignal signal) {
    Right right = member.right(Act.TEND_A_SIGNAL);
    return right == Right.YES || (right == Right.OWN && signal.reporter().equals(member.person()));
  }

  /** In the referent's list; nobody is asked twice at once. */
  List<Block> ofTheTriage(SignalGroup group, WeakSignal signal) {
    List<Block> buttons = new ArrayList<>();
    buttons.add(one(QUESTION, signal).primary());
    buttons.add(one(PLAY, signal));
    buttons.add(one(WATCH, signal));
    if (group.triage().filter(said -> said.outcome() == Outcome.ASKED).isEmpty()) {
      buttons.add(one(ASK, signal));
    }
    buttons.add(one(CLOSE, signal));
    return buttons;
  }

  Block show(WeakSignal signal) {
    return one(SHOW, signal);
  }

  Block answer(WeakSignal signal) {
    return one(ANSWER, signal).primary();
  }

  Block split(WeakSignal signal) {
    return one(SPLIT, signal);
  }

  /** Puts the signal into the group of another. */
  Block same(WeakSignal signal, WeakSignal as) {
    return button(SAME, signal.id() + ":" + as.id());
  }

  Block against(WeakSignal signal, UUID question, String name) {
    return Block.button(
        texts.plain("signal.button.against", "name", name), AGAINST, signal.id() + ":" + question);
  }

  Block ungroup(UUID act) {
    return button(UNGROUP, act.toString());
  }

  private Block one(String action, WeakSignal signal) {
    return button(action, signal.id().toString());
  }

  private Block button(String action, String value) {
    return Block.button(texts.plain(action.replace("signal.", "signal.button.")), action, value);
  }
}
