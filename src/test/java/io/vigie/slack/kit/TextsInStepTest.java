package io.vigie.slack.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import io.vigie.shared.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsInStepTest {

  private static final Texts EN = Texts.in(Language.EN);
  private static final Texts FR = Texts.in(Language.FR);
  private static final Pattern PLAIN_SPACE_BEFORE_A_SIGN = Pattern.compile(" [;:?!»%]|« (?! )");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(FR.keys()).containsExactlyInAnyOrderElementsOf(EN.keys());
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    assertThat(EN.keys()).allMatch(key -> arguments(FR, key).equals(arguments(EN, key)));
  }

  @Test
  void frenchIsSetAsFrenchIsSet() {
    assertThat(FR.keys())
        .noneMatch(key -> PLAIN_SPACE_BEFORE_A_SIGN.matcher(FR.pattern(key)).find())
        .noneMatch(key -> !isDate(key) && FR.pattern(key).contains("'"));
  }

  private static boolean isDate(String key) {
    return key.startsWith("date.");
  }

  private static Set<String> arguments(Texts texts, String key) {
    Set<String> names = new TreeSet<>();
    if (isDate(key) && !key.equals("date.moment") && !key.equals("date.week")) {
      return names;
    }
    MessagePattern pattern = new MessagePattern(texts.pattern(key));
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }
}
