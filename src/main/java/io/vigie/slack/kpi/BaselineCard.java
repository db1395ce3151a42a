package io.vigie.slack.kpi;

import io.vigie.kpi.KpiDefinition;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The agreed set of indicators. */
final class BaselineCard {

  private BaselineCard() {}

  static Card of(Texts texts, int version, List<KpiDefinition> definitions) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.header(texts.plain("kpi.list.title", "version", version)));
    blocks.add(Block.context(texts.say("kpi.list.about")));
    DefinitionWords words = new DefinitionWords(texts);
    definitions.forEach(definition -> blocks.add(Block.section(words.listed(definition))));
    return new Card(texts.say("kpi.list.title", "version", version), blocks);
  }
}
