package io.vigie.slack.home;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagements;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be pressed in App Home and nowhere else: the other pages, the other language. */
@Configuration(proxyBeanMethods = false)
class HomeButtons {

  static final String PREVIOUS = "home.previous";
  static final String NEXT = "home.next";
  static final String ENGLISH = "home.language_en";
  static final String FRENCH = "home.language_fr";

  @Bean
  Button previousPage(Homes homes) {
    return Button.of(PREVIOUS, Act.READ, (request, page) -> turn(homes, request, page));
  }

  @Bean
  Button nextPage(Homes homes) {
    return Button.of(NEXT, Act.READ, (request, page) -> turn(homes, request, page));
  }

  private static Reply turn(Homes homes, Request request, String page) {
    homes.opened(
        request.person(),
        request.installationTeam(),
        page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 0);
    return new Reply.Done();
  }

  @Bean
  Button speakEnglish(Engagements engagements) {
    return speaking(ENGLISH, Language.EN, engagements);
  }

  @Bean
  Button speakFrench(Engagements engagements) {
    return speaking(FRENCH, Language.FR, engagements);
  }

  private static Button speaking(String id, Language language, Engagements engagements) {
    return Button.of(
        id,
        Act.CHOOSE_A_LANGUAGE,
        (request, value) -> {
          engagements.speak(request.person(), language);
          return new Reply.Done();
        });
  }

  /** A choice between the languages, each called by its own name. */
  static List<Block> languages(Texts t) {
    return Arrays.stream(Language.values())
        .map(
            language -> {
              Block button =
                  Block.button(
                      Texts.in(language).plain("home.language"),
                      language == Language.FR ? FRENCH : ENGLISH,
                      language.key());
              return language == t.language() ? button.primary() : button;
            })
        .toList();
  }
}
