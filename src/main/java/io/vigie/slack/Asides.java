package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import io.vigie.outbox.Transport.Outcome;
import java.io.IOException;
import okhttp3.FormBody;

/**
 * What one person of a conversation is told, and not the others: there, by a message that only that
 * person sees. Whether Slack shows it to somebody of another organisation is nowhere promised:
 * where it says no, by direct message; where it says no again, in the thread.
 */
final class Asides {

  private final CourierClient client;

  Asides(CourierClient client) {
    this.client = client;
  }

  /** The answer of the last call that was needed. */
  Answer say(String token, String conversation, MessageBody body)
      throws IOException, SlackApiException {
    String person = body.wishes().asideFor().orElseThrow();
    Answer seen = client.call("chat.postEphemeral", token, ephemeral(conversation, person, body));
    if (seen.isOk()) {
      return seen.in(conversation);
    }
    if (isNotAboutThePerson(seen)) {
      return seen;
    }
    Answer direct =
        client.call(
            "chat.postMessage", token, body.outsideTheThread().form(false).add("channel", person));
    return direct.isOk() || isNotAboutThePerson(direct)
        ? direct
        : client.call("chat.postMessage", token, body.form(false).add("channel", conversation));
  }

  private static FormBody.Builder ephemeral(String conversation, String person, MessageBody body) {
    MessageBody shown = body.wishes().asideInThread() ? body : body.outsideTheThread();
    return shown.form(false).add("channel", conversation).add("user", person);
  }

  /**
   * Another way would end in the same way: too many calls, a bad token, blocks that it dislikes.
   */
  private static boolean isNotAboutThePerson(Answer answer) {
    String error = String.valueOf(answer.getError());
    return SlackErrors.isAboutBlocks(error)
        || !(SlackErrors.outcome(error, false) instanceof Outcome.Refused);
  }
}
