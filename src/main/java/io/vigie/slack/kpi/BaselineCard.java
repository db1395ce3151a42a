package io.vigie.slack.kpi;

import io.vigie.kpi.KpiDefinition;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The agreed set of indicators. */
final class BaselineCard {

  private static final List<Integer> LENGTHS = List.of(240, 120, 60, 20);
  private static final int ROOM = 7_500;

  private BaselineCard() {}

  static Card of(Texts texts, int version, List<KpiDefinition> definitions) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.header(texts.plain("kpi.list.title", "version", version)));
    blocks.add(Block.context(texts.say("kpi.list.about")));
    entries(texts, definitions).forEach(entry -> blocks.add(Block.section(entry)));
    return new Card(texts.say("kpi.list.title", "version", version), blocks);
  }

  /** Everything in one message, if need be with the beginning of each definition only. */
  private static List<String> entries(Texts texts, List<KpiDefinition> definitions) {
    DefinitionWords words = new DefinitionWords(texts);
    List<String> entries = List.of();
    for (int length : LENGTHS) {
      entries = definitions.stream().map(known -> words.listed(known, length)).toList();
      if (entries.stream().mapToInt(String::length).sum() <= ROOM) {
        return entries;
      }
    }
    return entries;
  }
}
