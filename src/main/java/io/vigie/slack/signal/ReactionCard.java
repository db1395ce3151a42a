package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody is offered who marked a message: the form, with the message's address. */
public final class ReactionCard {

  static final String REPORT = "signal.from_reaction";

  private ReactionCard() {}

  /**
   * The offer, for that person alone.
   *
   * @param author whose message it is
   */
  public static Card of(
      Engagement engagement, Optional<String> author, Optional<String> link, Texts t) {
    String sentence = t.say("signal.reaction.offer");
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                Origin.block(engagement.id(), "reaction"),
                List.of(
                    Block.button(
                            t.plain("signal.report.title"),
                            REPORT,
                            ReportModal.carried(new Quoted("", author, link)))
                        .primary()))));
  }

  /** Opens the form where the message was marked. */
  @Component
  static final class ReportIt implements Button {

    private final ReportForm form;

    ReportIt(ReportForm form) {
      this.form = form;
    }

    @Override
    public String id() {
      return REPORT;
    }

    @Override
    public Act act() {
      return Act.REPORT_A_SIGNAL;
    }

    @Override
    public Reply pressed(Request request, String value) {
      return form.open(request, ReportModal.from(value));
    }
  }
}
