package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.crm.FileNote;
import io.vigie.crm.LineProblem;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong with a file, and how it was read, in sentences.
 *
 * @param markup whether the place knows markup
 */
public record FileWords(Texts texts, boolean markup) {

  /** One sentence each, with its line, the last one with how many more there are. */
  public List<String> problems(FigureFile.Problems problems, int most) {
    List<String> lines =
        new ArrayList<>(problems.listed().stream().limit(most).map(this::problem).toList());
    if (problems.total() > lines.size()) {
      lines.add(sentence("file.more", Map.of("more", problems.total() - lines.size())));
    }
    return lines;
  }

  private String problem(LineProblem problem) {
    String sentence = sentence("file." + problem.rule().key(), shown(problem.arguments()));
    return problem.line() == 0
        ? sentence
        : sentence("file.line", Map.of("line", problem.line(), "problem", new Markup(sentence)));
  }

  String note(FileNote note) {
    return sentence("file.note." + note.fact().key(), shown(note.arguments()));
  }

  private String sentence(String key, Map<String, Object> arguments) {
    return markup
        ? texts.say(key, arguments)
        : texts.plain(
            key,
            arguments.entrySet().stream()
                .flatMap(named -> Stream.of(named.getKey(), named.getValue()))
                .toArray());
  }

  /** In a file a week is called as files write it. */
  private static Map<String, Object> shown(Map<String, Object> arguments) {
    Map<String, Object> shown = new HashMap<>(arguments);
    shown.replaceAll(
        (name, value) -> value instanceof Week week ? new Markup(week.toString()) : value);
    return shown;
  }
}
