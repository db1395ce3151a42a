package io.vigie.slack.kit;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import io.vigie.shared.Language;
import io.vigie.shared.Mention;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsWithStrangeWordsTest {

  /** A sentence is a message of its own or a part of one: either way it holds and pings nobody. */
  @ParameterizedTest
  @EnumSource
  void noSentenceIsBrokenByTheWordsInIt(Language language) {
    Texts texts = Texts.in(language);
    for (String key : texts.keys()) {
      if (key.matches("(digest\\.)?date\\.(?!moment|week$).*")) {
        continue;
      }
      Map<String, Object> strange = new TreeMap<>();
      arguments(texts.pattern(key)).forEach((name, type) -> strange.put(name, strange(name, type)));
      SlackLimits.assertKept(Card.saying(texts.say(key, strange)), "U0CLAIRE");
    }
  }

  private static Object strange(String name, ArgType type) {
    if (type != ArgType.NONE) {
      return Integer.MAX_VALUE;
    }
    return name.matches("referent|owner|by|person|asked") ? new Mention("U0CLAIRE") : Strange.LONG;
  }

  private static Map<String, ArgType> arguments(String sentence) {
    Map<String, ArgType> arguments = new TreeMap<>();
    MessagePattern pattern = new MessagePattern(sentence);
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(i + 1));
        arguments.merge(name, part.getArgType(), (a, b) -> a == ArgType.NONE ? b : a);
      }
    }
    return arguments;
  }
}
