package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /vigie console}: posts the console, or brings it up to date. */
@Component
class ConsoleVerb implements Verb {

  private final Console console;

  ConsoleVerb(Console console) {
    this.console = console;
  }

  @Override
  public List<String> names() {
    return List.of("console");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("console", Act.POST_THE_CONSOLE));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member by = request.member();
    by.require(Act.POST_THE_CONSOLE);
    console.post(by.engagement());
    return Reply.saying(request.texts().say("console.posted"));
  }
}
