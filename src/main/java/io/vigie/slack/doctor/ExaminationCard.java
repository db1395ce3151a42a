package io.vigie.slack.doctor;

import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What took longer to find out: each trouble with its mend, all that is well in one line. */
final class ExaminationCard {

  private ExaminationCard() {}

  static Card of(List<Finding> found, Texts t) {
    List<Block> blocks = new ArrayList<>();
    found.stream()
        .filter(finding -> !finding.well())
        .map(finding -> Block.section("✗ " + say("doctor.mend.", finding, t)))
        .forEach(blocks::add);
    String well =
        found.stream()
            .filter(Finding::well)
            .map(finding -> say("doctor.check.", finding, t))
            .collect(Collectors.joining(" · "));
    if (!well.isEmpty()) {
      blocks.add(Block.section("✓ " + well));
    }
    return new Card(t.say("doctor.title"), blocks);
  }

  private static String say(String prefix, Finding finding, Texts t) {
    Map<String, Object> shown = new LinkedHashMap<>();
    finding
        .facts()
        .forEach(
            (name, value) ->
                shown.put(
                    name,
                    value instanceof ZonedDateTime moment ? new Markup(t.moment(moment)) : value));
    return t.say(prefix + finding.check(), shown);
  }
}
