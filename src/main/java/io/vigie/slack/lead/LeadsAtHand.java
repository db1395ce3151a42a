package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadLog;
import io.vigie.lead.Leads;
import io.vigie.lead.Verdicts;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads as buttons and forms carry them: looked up anew. */
@Component
class LeadsAtHand {

  private static final UUID NONE = new UUID(0, 0);
  private static final String UUID_TEXT =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final LeadLog log;

  LeadsAtHand(LeadLog log) {
    this.log = log;
  }

  /**
   * The lead of that id, for somebody who may do that.
   *
   * @param id as it was carried: not to be believed
   */
  Lead find(Member by, Act act, String id) {
    by.require(Act.READ);
    switch (act) {
      case JUDGE_A_LEAD -> Verdicts.requireJudge(by);
      case CONTEST_A_VERDICT -> Leads.requireContest(by);
      default -> by.require(act);
    }
    return log.find(by, id.matches(UUID_TEXT) ? UUID.fromString(id) : NONE);
  }

  Lead find(Member by, int number) {
    by.require(Act.READ);
    return log.find(by, number);
  }

  static LeadWords words(Request request, Lead lead) {
    return new LeadWords(request.member().engagement(), lead, request.texts());
  }

  LeadPage page(Request request, Lead lead) {
    Member by = request.member();
    return new LeadPage(
        words(request, lead), log.history(by, lead), log.waited(by.engagement(), lead));
  }

  /** What was done, in one sentence, with its undoing. */
  static Reply done(Request request, Lead lead) {
    return new Reply.Whisper(done(words(request, lead)));
  }

  static Card done(LeadWords words) {
    String sentence =
        words.texts().say("lead.done." + words.lead().standing().deed(), words.named());
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                Origin.block(words.engagement().id(), "done/" + words.lead().name()),
                List.of(new LeadButtons(words).undo()))));
  }
}
