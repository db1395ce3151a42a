package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Sentences EN = Sentences.in("en");
  private static final Sentences FR = Sentences.in("fr");
  private static final Pattern PLAIN_SPACE_BEFORE_A_SIGN = Pattern.compile(" [;:?!»%](?!\\))|« ");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(FR.keys()).containsExactlyInAnyOrderElementsOf(EN.keys());
    assertThat(EN.keys()).allMatch(key -> names(EN, key).equals(names(FR, key)));
  }

  @Test
  void frenchIsSetAsFrenchIsSet() {
    assertThat(FR.keys())
        .noneMatch(key -> FR.say(key).contains("'"))
        .noneMatch(key -> PLAIN_SPACE_BEFORE_A_SIGN.matcher(FR.say(key)).find());
  }

  private static Set<String> names(Sentences sentences, String key) {
    return Pattern.compile("\\{\\w+}")
        .matcher(sentences.say(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
