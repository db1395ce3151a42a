package io.vigie.slack.signal;

import io.vigie.engagement.Engagement;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The short forms about one signal: its details, and what somebody says about it. */
record SignalModal(Engagement engagement, WeakSignal signal, Texts texts) {

  private static final int SHOWN = 300;

  /** What it is about, where and how often it was heard. */
  Modal details() {
    return form("details", DetailFields.of(signal.details(), texts));
  }

  /**
   * One field in which to say something.
   *
   * @param name of the form: {@code close}
   */
  Modal saying(String name, String field) {
    return form(
        name,
        List.of(
            Field.lines(field, texts.plain("signal." + name + "." + field), Optional.empty())
                .hint(texts.plain("signal." + name + "." + field + "_hint"))
                .block()));
  }

  /** The same, with the question that it answers. */
  Modal answering(SignalGroup group, String field) {
    List<Block> blocks = new ArrayList<>();
    new SignalWords(engagement, group, texts)
        .standing()
        .ifPresent(standing -> blocks.add(Block.section(standing)));
    blocks.add(Field.lines(field, texts.plain("signal.answer." + field), Optional.empty()).block());
    return form("answer", blocks);
  }

  /** Which other signal says the same. */
  Modal grouping(String field) {
    return form(
        "group",
        List.of(
            Field.line(field, texts.plain("signal.group." + field), Optional.empty())
                .atMost(20)
                .hint(texts.plain("signal.group." + field + "_hint"))
                .block()));
  }

  private Modal form(String name, List<Block> fields) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(SignalWords.whole(signal, SHOWN));
    blocks.addAll(fields);
    return Modal.of(
        "signal." + name,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), signal.id().toString()),
        texts.plain("signal." + name + ".title", "name", signal.name()),
        texts.plain("signal." + name + ".submit"),
        texts.plain("form.cancel"),
        blocks);
  }
}
