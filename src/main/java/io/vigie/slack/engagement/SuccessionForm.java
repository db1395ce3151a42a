package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.setup.Successions;
import io.vigie.setup.Successions.Successor;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.NoEngagementHere;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Sent;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins an engagement with another provider, which inherits from one that is over. */
@Configuration(proxyBeanMethods = false)
class SuccessionForm {

  static final String ID = "engagement.succeed";
  static final String PROVIDER = "provider_name";
  static final String COUNTRY = "provider_country";
  static final String START = "start_date";

  private static final int OFFERED = 5;

  /** In the form of a channel that has no engagement yet: what is over and could be handed on. */
  static List<Block> offer(List<Engagement> over, Texts t) {
    return over.stream()
        .limit(OFFERED)
        .map(
            former ->
                Block.section(
                    t.say(
                        "engagement.succeed.ask",
                        "client",
                        former.terms().clientName(),
                        "provider",
                        former.terms().providerName()),
                    Block.button(t.plain("engagement.succeed.button"), ID, former.id().toString())))
        .toList();
  }

  /** The channel has no engagement yet: the button says which one is meant. */
  @Bean
  Button openSuccession(Engagements engagements) {
    return Button.of(
        ID,
        Act.HAND_THE_ENGAGEMENT_ON,
        (request, value) -> {
          Member member =
              Origin.ofBlock(value + "/")
                  .engagement()
                  .flatMap(id -> engagements.visit(id, request.person()).member())
                  .orElseThrow(NoEngagementHere::new);
          member.require(Act.HAND_THE_ENGAGEMENT_ON);
          if (request.channel().isEmpty() || request.channel().startsWith("D")) {
            throw new NotInADirectMessage();
          }
          return new Reply.Open(form(member.engagement(), request.channel(), request.texts()));
        });
  }

  static Modal form(Engagement former, String channel, Texts t) {
    return Modal.of(
        ID,
        Origin.of(Optional.of(former.id()), channel, channel),
        t.plain("engagement.succeed.title"),
        t.plain("engagement.succeed.submit"),
        t.plain("form.cancel"),
        List.of(
            Block.section(
                t.say(
                    "engagement.succeed.means",
                    "client",
                    former.terms().clientName(),
                    "provider",
                    former.terms().providerName())),
            Field.line(PROVIDER, t.plain("engagement.setup.provider_name"), Optional.empty())
                .block(),
            Field.line(COUNTRY, t.plain("engagement.setup.provider_country"), Optional.empty())
                .hint(t.plain("engagement.setup.country_hint"))
                .mayBeEmpty()
                .block(),
            Field.date(START, t.plain("engagement.setup.start_date"), Optional.empty()).block()));
  }

  @Bean
  Form sendSuccession(Successions successions) {
    return new Sent(
        ID,
        Act.HAND_THE_ENGAGEMENT_ON,
        Map.of(),
        (request, answers) -> sent(successions, request, answers));
  }

  private static Reply sent(Successions successions, Request request, Answers answers) {
    Map<String, String> errors = new LinkedHashMap<>();
    String provider = answers.text(PROVIDER).orElse("");
    Optional<String> country = answers.text(COUNTRY).map(typed -> typed.toUpperCase(Locale.ROOT));
    Optional<LocalDate> start = answers.date(START);
    if (provider.isEmpty()) {
      errors.put(PROVIDER, error(request, "required"));
    } else if (provider.length() > SetupSubmission.LONGEST_NAME) {
      errors.put(PROVIDER, error(request, "name_too_long"));
    }
    if (country.filter(code -> !SetupSubmission.COUNTRIES.contains(code)).isPresent()) {
      errors.put(COUNTRY, error(request, "country"));
    }
    if (start.isEmpty()) {
      errors.put(START, error(request, "required"));
    }
    if (!errors.isEmpty()) {
      return new Reply.Mend(errors);
    }
    successions.begin(
        request.member(),
        new Successor(provider, country, start.orElseThrow()),
        answers.metadata(),
        request.installationTeam());
    return new Reply.Done();
  }

  private static String error(Request request, String key) {
    return request.texts().plain("engagement.error." + key);
  }
}
