package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.signal.Details;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form, empty or begun at a message. */
final class ReportModal {

  static final String ID = "signal.report";
  static final String WORDS = "words";

  /** Whose message it was, and its address. */
  private static final Pattern FROM = Pattern.compile("([UW][A-Z0-9]{1,30})?:(https://.+)?");

  private ReportModal() {}

  static Modal of(Engagement engagement, Quoted message, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.context(t.say("signal.report.about")));
    message
        .author()
        .ifPresent(
            user ->
                blocks.add(
                    Block.context(t.say("signal.report.from", "author", new Mention(user)))));
    blocks.add(
        Field.lines(WORDS, t.plain("signal.report.words"), Optional.of(message.text()))
            .hint(t.plain("signal.report.words_hint"))
            .block());
    blocks.addAll(DetailFields.of(Details.NONE, t));
    return Modal.of(
        ID,
        metadata(engagement, carried(message)),
        t.plain("signal.report.title"),
        t.plain("signal.report.submit"),
        t.plain("form.cancel"),
        blocks);
  }

  static String metadata(Engagement engagement, String record) {
    return Origin.of(Optional.of(engagement.id()), engagement.channel(), record);
  }

  /** Whose message it is and where it stands, as a button or a form carries it. */
  static String carried(Quoted message) {
    return message.author().orElse("")
        + ":"
        + message.link().filter(SignalWords::isOfSlack).orElse("");
  }

  /** Where it was begun, as the form carried it. */
  static Quoted from(String record) {
    Matcher from = FROM.matcher(record);
    return from.matches()
        ? new Quoted(
            "",
            Optional.ofNullable(from.group(1)),
            Optional.ofNullable(from.group(2)).filter(SignalWords::isOfSlack))
        : Quoted.NOTHING;
  }
}
