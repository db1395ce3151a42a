package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.State;
import io.vigie.arbitration.Snooze;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The buttons that a question has, as it stands. They carry its id and grant nothing. */
record QuestionButtons(QuestionWords words) {

  static final String DECIDE = "arbitration.decide";
  static final String NEED_INFORMATION = "arbitration.need_information";
  static final String INFORM = "arbitration.inform";
  static final String ADD = "arbitration.add";
  static final String SNOOZE = "arbitration.snooze";
  static final String DELEGATE = "arbitration.delegate";
  static final String DEFAULT = "arbitration.default";
  static final String WITHDRAW = "arbitration.withdraw";
  static final String CONFIRM = "arbitration.confirm";
  static final String KEEP = "arbitration.keep";
  static final String REOPEN = "arbitration.reopen";
  static final String SUPERSEDE = "arbitration.supersede";
  static final String SHOW = "arbitration.show";

  /** In the channel, where people of both companies press them. */
  List<Block> ofTheCard() {
    List<Block> buttons =
        new ArrayList<>(
            switch (state()) {
              case OPEN, REOPENED -> List.of(decide(), button(NEED_INFORMATION), button(ADD));
              case NEEDS_INFORMATION ->
                  List.of(button(INFORM).primary(), button(DECIDE), button(ADD));
              case PROVISIONAL -> List.of(button(CONFIRM).primary(), decideOtherwise());
              case DECIDED -> List.of(button(REOPEN), button(SUPERSEDE));
              case WITHDRAWN, SUPERSEDED -> List.of();
            });
    buttons.add(button(SHOW));
    return buttons;
  }

  /** Of one person, whatever that person may do. */
  List<Block> of(boolean decides, boolean asked) {
    List<Block> buttons = new ArrayList<>();
    if (decides) {
      buttons.addAll(ofTheDecider());
    }
    if (state() == State.NEEDS_INFORMATION) {
      buttons.add(button(INFORM));
    }
    if (question().isOpen()) {
      buttons.add(button(ADD));
    }
    if (question().isOpen() && (decides || asked)) {
      buttons.add(button(WITHDRAW));
    }
    return buttons;
  }

  private List<Block> ofTheDecider() {
    return switch (state()) {
      case OPEN, REOPENED, NEEDS_INFORMATION -> {
        List<Block> buttons = new ArrayList<>(ofThePrompt());
        buttons.add(button(DEFAULT));
        yield buttons;
      }
      case PROVISIONAL -> List.of(button(CONFIRM).primary(), decideOtherwise());
      case DECIDED -> List.of(button(REOPEN), button(SUPERSEDE));
      case WITHDRAWN, SUPERSEDED -> List.of();
    };
  }

  /** In a prompt: the answers that there are, those that are used up left out. */
  List<Block> ofThePrompt() {
    List<Block> buttons = new ArrayList<>();
    buttons.add(decide());
    if (state() != State.NEEDS_INFORMATION) {
      buttons.add(button(NEED_INFORMATION));
      if (question().snoozes() < Snooze.MOST) {
        buttons.add(button(SNOOZE));
      }
    }
    if (words.engagement().terms().deputy().isPresent() && !question().delegated()) {
      buttons.add(delegate());
    }
    return buttons;
  }

  List<Block> toConfirm() {
    return List.of(button(CONFIRM).primary(), decideOtherwise());
  }

  List<Block> toReview() {
    return List.of(button(KEEP).primary(), button(REOPEN), button(SUPERSEDE));
  }

  List<Block> toInform() {
    return List.of(button(INFORM).primary(), button(SHOW));
  }

  Block decide() {
    return button(DECIDE).primary();
  }

  Block inform() {
    return button(INFORM);
  }

  Block show() {
    return button(SHOW);
  }

  Block add() {
    return button(ADD);
  }

  private Block decideOtherwise() {
    return Block.button(t().plain("arbitration.button.decide_otherwise"), DECIDE, id());
  }

  private Block delegate() {
    return button(DELEGATE)
        .confirmed(
            t().plain("arbitration.delegate.title", "name", question().name()),
            t().plain("arbitration.delegate.text"),
            t().plain("arbitration.button.delegate"),
            t().plain("form.cancel"));
  }

  private Block button(String action) {
    return Block.button(
        t().plain(action.replace("arbitration.", "arbitration.button.")), action, id());
  }

  private String id() {
    return question().id().toString();
  }

  private State state() {
    return question().state();
  }

  private Question question() {
    return words.question();
  }

  private Texts t() {
    return words.texts();
  }
}
