package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import io.vigie.slack.arbitration.Cases;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Texts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever Vigie says in one sentence, in both languages, with ordinary and strange words in it.
 */
class RefusalsTest {

  private static final List<Class<?>> REFUSALS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.vigie")
              .stream()
              .filter(type -> type.isAssignableTo(Refusal.class))
              .filter(type -> !type.isEquivalentTo(Refusal.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @ParameterizedTest
  @EnumSource
  void everyRefusalReadsAsApproved(Language language) {
    Map<String, String> sentences = new TreeMap<>();
    for (Class<?> rule : REFUSALS) {
      Card card = drawn(refusal(rule, "dails"), language);
      SlackLimits.assertKept(card, "U0CLAIRE");
      sentences.put(rule.getSimpleName(), card.text());
    }
    Golden.assertApproved("refusals_" + language.key(), sentences);
  }

  @ParameterizedTest
  @EnumSource
  void noRefusalIsBrokenByWhatSomebodyTyped(Language language) {
    for (Class<?> rule : REFUSALS) {
      Card card = drawn(refusal(rule, Strange.LONG), language);
      SlackLimits.assertKept(card, "U0CLAIRE");
      SlackLimits.assertKept(Pages.of(card, "", language), "U0CLAIRE");
    }
  }

  private static Card drawn(Refusal refusal, Language language) {
    return ((Reply.Whisper) Desk.refused(refusal, Texts.in(language))).card();
  }

  private static Refusal refusal(Class<?> rule, String typed) {
    try {
      Constructor<?> constructor = rule.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (Refusal)
          constructor.newInstance(
              Arrays.stream(constructor.getParameters())
                  .map(parameter -> argument(rule, parameter, typed))
                  .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(rule.getName(), e);
    }
  }

  private static Object argument(Class<?> rule, Parameter parameter, String typed) {
    Class<?> type = parameter.getType();
    if (type == String.class) {
      boolean isPerson =
          parameter.getName().matches("referent|owner|decider|deputy|by|asker|.*[uU]ser");
      return isPerson ? "U0CLAIRE" : typed;
    } else if (type == Kpi.class) {
      return rule.getSimpleName().startsWith("Computed")
          ? Kpi.COST_PER_HELD_MEETING
          : Kpi.MEETINGS_BOOKED;
    } else if (type == Week.class) {
      return Week.of(2026, 46);
    } else if (type == int.class) {
      return 20;
    } else if (type == Question.class) {
      return Cases.decided();
    } else if (type == Decision.class) {
      return Cases.decided().decision().orElseThrow();
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 11, 23);
    }
    throw new IllegalArgumentException("Say here what a refusal is told as " + type);
  }

  @Test
  void thereAreRefusalsToLookAt() {
    assertThat(REFUSALS).hasSizeGreaterThan(25);
  }
}
