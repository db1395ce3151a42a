package io.vigie.slack.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile;
import io.vigie.crm.FileNote;
import io.vigie.crm.FileRule;
import io.vigie.crm.LineProblem;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiNames;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiTextsTest {

  @ParameterizedTest
  @EnumSource
  void everyProblemOfAFileHasItsSentence(FileRule rule) {
    Map<String, Object> arguments =
        rule.arguments().stream().collect(Collectors.toMap(Function.identity(), this::example));
    FigureFile.Problems problems =
        new FigureFile.Problems(List.of(new LineProblem(7, rule, arguments)), 3);
    for (Language language : Language.values()) {
      for (boolean markup : List.of(true, false)) {
        List<String> told = new FileWords(Texts.in(language), markup).problems(problems, 3);
        assertThat(told).hasSize(2).allSatisfy(s -> assertThat(s).doesNotContain("{", "}"));
        assertThat(told.get(0)).contains("7").endsWith(".");
        rule.arguments()
            .forEach(name -> assertThat(told.get(0)).contains(String.valueOf(example(name))));
      }
    }
  }

  private Object example(String argument) {
    return switch (argument) {
      case "limit", "found", "expected", "megabytes", "weeks", "first", "digits" -> 17;
      default -> "x" + argument;
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyNoteHasItsSentence(FileNote.Fact fact) {
    Map<String, Object> arguments =
        fact.arguments().stream().collect(Collectors.toMap(Function.identity(), a -> 17));
    for (Language language : Language.values()) {
      assertThat(new FileWords(Texts.in(language), true).note(new FileNote(fact, arguments)))
          .doesNotContain("{", "}")
          .endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyIndicatorIsDefinedAndUnderstoodByTheNameItIsShownWith(Kpi kpi) {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      assertThat(texts.plain("kpi.definition." + kpi.key())).endsWith(".");
      assertThat(KpiNames.find(texts.plain("kpi.name." + kpi.key()))).contains(kpi);
    }
  }
}
