package io.vigie.slack.signal;

import io.vigie.signal.Details;
import io.vigie.signal.Details.Confidence;
import io.vigie.signal.Details.Heard;
import io.vigie.signal.SignalType;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of a signal's details, none of them required. */
final class DetailFields {

  private static final String TYPE = "type";
  private static final String SEGMENT = "segment";
  private static final String CONFIDENCE = "confidence";
  private static final String HEARD = "heard";
  private static final int LONGEST_SEGMENT = 200;

  private DetailFields() {}

  static List<Block> of(Details details, Texts t) {
    return Stream.of(
            Field.select(
                TYPE,
                t.plain("signal.field.type"),
                options(SignalType.values(), SignalType::key, "signal.type.", t),
                details.type().map(SignalType::key)),
            Field.line(SEGMENT, t.plain("signal.field.segment"), details.segment())
                .atMost(LONGEST_SEGMENT)
                .hint(t.plain("signal.field.segment_hint")),
            Field.select(
                CONFIDENCE,
                t.plain("signal.field.confidence"),
                options(Confidence.values(), Confidence::key, "signal.confidence.", t),
                details.confidence().map(Confidence::key)),
            Field.select(
                HEARD,
                t.plain("signal.field.heard"),
                options(Heard.values(), Heard::key, "signal.heard.", t),
                details.heard().map(Heard::key)))
        .map(field -> field.mayBeEmpty().block())
        .toList();
  }

  private static <T> Map<String, String> options(
      T[] values, Function<T, String> key, String text, Texts t) {
    Map<String, String> options = new LinkedHashMap<>();
    Arrays.stream(values).map(key).forEach(name -> options.put(name, t.plain(text + name)));
    return options;
  }

  /** What was chosen; what there is not, nobody chose. */
  static Details read(Answers answers) {
    return new Details(
        answers.text(TYPE).flatMap(SignalType::of),
        answers.text(SEGMENT),
        answers.text(CONFIDENCE).flatMap(Confidence::of),
        answers.text(HEARD).flatMap(Heard::of));
  }
}
