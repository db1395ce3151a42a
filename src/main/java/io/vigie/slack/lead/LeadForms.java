package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.Lead;
import io.vigie.lead.RejectionReason;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms about one lead: why not, what is to be known, when the meeting is. */
final class LeadForms {

  static final String REASON = "reason";
  static final String NOTE = "note";
  static final String RETURN_DATE = "return_date";
  static final String VERDICT = "verdict";
  static final String WORDS = "words";
  static final String MEETING_DATE = "meeting_date";

  private static final int LONGEST = 600;

  private LeadForms() {}

  static Modal reject(LeadWords words) {
    Texts t = words.texts();
    return form(LeadButtons.REJECT, words, Stream.of(reason(t), note(t), returnDate(t)));
  }

  /** The second verdict: the evidence stands in it, the first verdict does not. */
  static Modal second(LeadWords words) {
    Texts t = words.texts();
    Map<String, String> verdicts = new LinkedHashMap<>();
    verdicts.put("accept", t.plain("lead.button.accept"));
    verdicts.put("reject", t.plain("lead.button.reject"));
    return form(
        LeadButtons.SECOND,
        words,
        Stream.of(
            Field.select(VERDICT, t.plain("lead.second.verdict"), verdicts, Optional.empty()),
            reason(t).hint(t.plain("lead.second.reason_hint")).mayBeEmpty(),
            note(t)));
  }

  static Modal needInformation(LeadWords words) {
    return asking(LeadButtons.NEED_INFORMATION, words);
  }

  static Modal inform(LeadWords words) {
    return asking(LeadButtons.INFORM, words);
  }

  static Modal contest(LeadWords words) {
    return asking(LeadButtons.CONTEST, words);
  }

  static Modal book(LeadWords words) {
    return form(
        LeadButtons.BOOK,
        words,
        Stream.of(
            Field.date(
                MEETING_DATE, words.texts().plain("lead.book.meeting_date"), Optional.empty())));
  }

  private static Modal asking(String id, LeadWords words) {
    return form(
        id,
        words,
        Stream.of(Field.lines(WORDS, words.texts().plain(id + ".words"), Optional.empty())));
  }

  private static Field reason(Texts t) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (RejectionReason reason : RejectionReason.values()) {
      reasons.put(reason.key(), t.plain("lead.reason." + reason.key()));
    }
    return Field.select(REASON, t.plain("lead.reject.reason"), reasons, Optional.empty());
  }

  private static Field note(Texts t) {
    return Field.lines(NOTE, t.plain("lead.reject.note"), Optional.empty())
        .hint(t.plain("lead.reject.note_hint"))
        .mayBeEmpty();
  }

  private static Field returnDate(Texts t) {
    return Field.date(RETURN_DATE, t.plain("lead.reject.return_date"), Optional.empty())
        .hint(t.plain("lead.reject.return_date_hint"))
        .mayBeEmpty();
  }

  private static Modal form(String id, LeadWords words, Stream<Field> fields) {
    Lead lead = words.lead();
    Engagement engagement = words.engagement();
    Texts t = words.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(words.title()));
    lead.context().ifPresent(why -> blocks.add(Block.words(Words.plain(why, LONGEST))));
    lead.standing().words().ifPresent(said -> blocks.add(Block.words(Words.plain(said, LONGEST))));
    fields.map(Field::block).forEach(blocks::add);
    return Modal.of(
        id,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), lead.id().toString()),
        t.plain(id + ".title", "name", lead.name()),
        t.plain(id + ".submit"),
        t.plain("form.cancel"),
        blocks);
  }
}
