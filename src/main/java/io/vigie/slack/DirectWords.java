package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting.Spot;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Words where there is no engagement, whose outbox would carry them: there is no fact that could
 * get lost with them.
 */
@Component
class DirectWords {

  private static final Logger log = LoggerFactory.getLogger(DirectWords.class);

  private final SlackApi api;
  private final Workspaces workspaces;
  private final Json json;
  private final Afterwards afterwards;

  DirectWords(SlackApi api, Workspaces workspaces, Json json, Afterwards afterwards) {
    this.api = api;
    this.workspaces = workspaces;
    this.json = json;
    this.afterwards = afterwards;
  }

  void say(String workspace, Spot where, Card card) {
    afterwards.work(() -> post(workspace, where, card));
  }

  private void post(String workspace, Spot where, Card card) {
    try {
      ChatPostMessageResponse answer =
          api.patient(workspaces.token(workspace))
              .chatPostMessage(
                  r ->
                      r.channel(where.channel())
                          .threadTs(where.thread().orElse(null))
                          .text(card.text())
                          .blocksAsString(json.write(card.blocks())));
      if (!answer.isOk()) {
        log.warn("An answer was not taken: {}", answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      log.warn("An answer was not delivered: {}", e.getClass().getSimpleName());
    }
  }
}
