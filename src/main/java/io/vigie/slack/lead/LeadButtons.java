package io.vigie.slack.lead;

import io.vigie.lead.Deed;
import io.vigie.lead.State;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The buttons that a lead has, as it stands. They carry its id and grant nothing. */
record LeadButtons(LeadWords words) {

  static final String ACCEPT = "lead.accept";
  static final String REJECT = "lead.reject";
  static final String NEED_INFORMATION = "lead.need_information";
  static final String INFORM = "lead.inform";
  static final String BOOK = "lead.book";
  static final String RESCHEDULE = "lead.reschedule";
  static final String CONTEST = "lead.contest";
  static final String SECOND = "lead.second";
  static final String RESUBMIT = "lead.resubmit";
  static final String OPPOSE = "lead.oppose";
  static final String UNDO = "lead.undo";
  static final String SHOW = "lead.show";

  /** The id of the button that only notes what became of a lead. */
  static String following(Deed deed) {
    return "lead." + deed.name().toLowerCase(Locale.ROOT);
  }

  /** In the channel, where people of both companies press them. */
  List<Block> ofTheCard() {
    if (words.lead().forgotten()) {
      return List.of();
    }
    List<Block> buttons = new ArrayList<>(ofTheState());
    buttons.add(show());
    return buttons;
  }

  /** What answers a lead that waits. */
  List<Block> ofTheState() {
    return switch (state()) {
      case SUBMITTED -> List.of(button(ACCEPT).primary(), button(REJECT), button(NEED_INFORMATION));
      case NEEDS_INFORMATION -> List.of(button(INFORM).primary(), button(ACCEPT), button(REJECT));
      case ACCEPTED -> List.of(button(BOOK).primary(), follow(Deed.DISQUALIFIED));
      case REJECTED ->
          words.lead().standing().deed() == Deed.UPHELD ? List.of() : List.of(button(CONTEST));
      case RECYCLED -> List.of(button(RESUBMIT));
      case CONTESTED -> List.of(button(SECOND).primary());
      case BOOKED, RESCHEDULED ->
          List.of(
              follow(Deed.HELD).primary(),
              follow(Deed.NO_SHOW),
              button(RESCHEDULE),
              follow(Deed.CANCELLED));
      case NO_SHOW, CANCELLED -> List.of(button(RESCHEDULE), follow(Deed.DISQUALIFIED));
      case HELD -> List.of(follow(Deed.QUALIFIED).primary(), follow(Deed.DISQUALIFIED));
      case QUALIFIED -> List.of(follow(Deed.OPPORTUNITY).primary(), follow(Deed.DISQUALIFIED));
      case OPPORTUNITY -> List.of(follow(Deed.WON).primary(), follow(Deed.LOST));
      case DISQUALIFIED, WON, LOST, OPPOSED -> List.of();
    };
  }

  /** On the page: what the card has, and what is rare. */
  List<Block> ofThePage() {
    if (words.lead().forgotten() || state() == State.OPPOSED) {
      return List.of();
    }
    List<Block> buttons = new ArrayList<>(ofTheState());
    buttons.add(oppose());
    return buttons;
  }

  private Block oppose() {
    return button(OPPOSE)
        .confirmed(
            t().plain("lead.oppose.title", "name", words.lead().name()),
            t().plain("lead.oppose.text"),
            t().plain("lead.oppose.yes"),
            t().plain("form.cancel"));
  }

  Block show() {
    return button(SHOW);
  }

  Block undo() {
    return button(UNDO);
  }

  private Block follow(Deed deed) {
    return button(following(deed));
  }

  private Block button(String action) {
    return Block.button(
        t().plain(action.replace("lead.", "lead.button.")), action, words.lead().id().toString());
  }

  private State state() {
    return words.lead().state();
  }

  private Texts t() {
    return words.texts();
  }
}
