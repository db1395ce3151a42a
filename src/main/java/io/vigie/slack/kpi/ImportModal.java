package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that takes pasted rows or a file. */
final class ImportModal {

  static final String ID = "kpi.import";
  static final String ROWS = "rows";
  static final String FILE = "file";
  private static final int PROBLEMS = 20;

  private ImportModal() {}

  static Modal of(Texts texts, Engagement engagement) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(texts.say("kpi.import.about")));
    return form(texts, engagement, blocks);
  }

  /** The form once more, with what was wrong with the file: the mended one goes in right here. */
  static Modal refused(Texts texts, Engagement engagement, FigureFile.Problems problems) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(texts.say("kpi.import.problems", "total", problems.total()))
            .withId("refusal.FileProblems"));
    new FileWords(texts, true)
        .problems(problems, PROBLEMS)
        .forEach(sentence -> blocks.add(Block.section("• " + sentence)));
    return form(texts, engagement, blocks);
  }

  /** The form once more, with the sentence that says why nothing was read. */
  static Modal refused(Texts texts, Engagement engagement, Block sentence) {
    return form(texts, engagement, new ArrayList<>(List.of(sentence)));
  }

  private static Modal form(Texts texts, Engagement engagement, List<Block> blocks) {
    blocks.add(
        Field.lines(ROWS, texts.plain("kpi.import.rows"), Optional.empty())
            .mayBeEmpty()
            .hint(texts.plain("kpi.import.rows.hint"))
            .block());
    blocks.add(
        Field.file(FILE, texts.plain("kpi.import.file"), List.of("csv", "tsv", "txt"))
            .mayBeEmpty()
            .block());
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        texts.plain("kpi.import.title"),
        texts.plain("kpi.import.submit"),
        texts.plain("form.cancel"),
        blocks);
  }

  /** What the person sees while a file is fetched and read. */
  static Modal reading(Texts texts, Engagement engagement) {
    return Modal.of(
        "kpi.import_reading",
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        texts.plain("kpi.import.title"),
        "",
        texts.plain("form.close"),
        List.of(Block.section(texts.say("kpi.import.reading"))));
  }
}
