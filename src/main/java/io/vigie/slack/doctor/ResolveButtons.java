package io.vigie.slack.doctor;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.outbox.Outbox;
import io.vigie.outbox.Outbox.Resolution;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person says of a message whose fate is not known: it is there, or post it again. */
@Configuration(proxyBeanMethods = false)
class ResolveButtons {

  static final String IT_IS_THERE = "outbox.it_is_there";
  static final String POST_AGAIN = "outbox.post_again";

  @Bean
  Button itIsThere(Outbox outbox) {
    return new Resolve(IT_IS_THERE, outbox::itIsThere);
  }

  @Bean
  Button postAgain(Outbox outbox) {
    return new Resolve(POST_AGAIN, outbox::postAgain);
  }

  private interface Decision {
    Resolution of(UUID engagement, long number);
  }

  private record Resolve(String id, Decision decision) implements Button {

    @Override
    public Act act() {
      return Act.RESOLVE_DELIVERIES;
    }

    @Override
    public Reply pressed(Request request, String value) {
      Member member = request.member();
      member.require(Act.RESOLVE_DELIVERIES);
      Resolution resolution =
          value.matches("[0-9]{1,18}")
              ? decision.of(member.engagement().id(), Long.parseLong(value))
              : Resolution.ALREADY_RESOLVED;
      return Reply.saying(
          request
              .texts()
              .say(
                  switch (resolution) {
                    case TAKEN_AS_DELIVERED -> "doctor.resolved_there";
                    case POSTED_AGAIN -> "doctor.resolved_again";
                    case ALREADY_RESOLVED -> "doctor.resolved_before";
                  }));
    }
  }
}
