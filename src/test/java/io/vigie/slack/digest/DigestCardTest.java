package io.vigie.slack.digest;

import io.vigie.shared.Language;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigestCardTest {

  static Stream<Arguments> digestsInBothLanguages() {
    return Digests.all().keySet().stream()
        .flatMap(
            name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("digestsInBothLanguages")
  void reads_as_approved_and_keeps_slacks_limits(String name, Language language) {
    DigestCards cards = DigestCard.of(Digests.in(name, language), Texts.in(language));
    Golden.assertApproved("digest-" + name + "_" + language.key(), cards.main());
    SlackLimits.assertKept(cards.main(), "U0HERY", "U0CLAIRE");
    cards.thread().ifPresent(thread -> SlackLimits.assertKept(thread, "U0HERY", "U0CLAIRE"));
  }
}
