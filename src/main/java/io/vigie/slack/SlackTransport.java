package io.vigie.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import io.vigie.outbox.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.FormBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Brings the outbox's messages to Slack, and says what became of each call. */
@Component
class SlackTransport implements Transport {

  private static final Logger log = LoggerFactory.getLogger(SlackTransport.class);

  private static final Scope ALL = Scope.EVERYTHING;
  private static final int NEWEST = 15;

  /** Slack's clock and ours need not agree. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final CourierClient client;
  private final Workspaces workspaces;
  private final Asides asides;
  private final Canvases canvases;

  SlackTransport(CourierClient client, Workspaces workspaces) {
    this.client = client;
    this.workspaces = workspaces;
    this.asides = new Asides(client);
    this.canvases = new Canvases(client);
  }

  @Override
  public Outcome post(
      String workspace, String destination, Optional<String> threadTs, String body) {
    return speaking(
        workspace,
        token ->
            CanvasPage.in(body)
                .map(page -> canvases.create(token, destination, page))
                .orElseGet(() -> postAs(token, destination, threadTs, body)));
  }

  /** Without a token nothing was sent, and only that workspace is to blame. */
  private Outcome speaking(String workspace, Function<String, Outcome> call) {
    String token;
    try {
      token = workspaces.token(workspace);
    } catch (Workspaces.NotInstalled e) {
      return new Outcome.TryAgain(Optional.of(SlackErrors.MENDING), Scope.WORKSPACE, e.why());
    } catch (DataAccessException e) {
      return new Outcome.TryAgain(Optional.empty(), ALL, e.getClass().getSimpleName());
    }
    return call.apply(token);
  }

  private Outcome postAs(
      String token, String destination, Optional<String> threadTs, String written) {
    return say(
        written,
        false,
        body ->
            body.wishes().asideFor().isPresent()
                ? asides.say(token, destination, body)
                : pinned(token, body, posted(token, destination, threadTs, body)));
  }

  private Answer posted(
      String token, String destination, Optional<String> threadTs, MessageBody body)
      throws IOException, SlackApiException {
    FormBody.Builder form = body.form(false).add("channel", destination);
    threadTs.ifPresent(ts -> form.add("thread_ts", ts));
    return client.call("chat.postMessage", token, form);
  }

  /** A pin is a convenience: where it may not be set, the message stands without. */
  private Answer pinned(String token, MessageBody body, Answer there) {
    String channel = there.channel();
    String ts = there.ts();
    if (body.wishes().pinned() && there.isOk() && channel != null && ts != null) {
      try {
        FormBody.Builder form = new FormBody.Builder().add("channel", channel).add("timestamp", ts);
        Answer answer = client.call("pins.add", token, form);
        log.debug("pins.add: {}", answer.isOk() ? "done" : answer.getError());
      } catch (IOException | SlackApiException | RuntimeException e) {
        log.debug("pins.add: {}", e.getClass().getSimpleName());
      }
    }
    return there;
  }

  @Override
  public Outcome update(String workspace, Place place, String body) {
    return speaking(
        workspace,
        token ->
            CanvasPage.in(body)
                .map(page -> canvases.replace(token, place, page))
                .orElseGet(() -> updateAs(token, place, body)));
  }

  private Outcome updateAs(String token, Place place, String written) {
    return say(
        written,
        true,
        body ->
            pinned(
                token,
                body,
                client.call(
                    "chat.update",
                    token,
                    body.form(true).add("channel", place.channelId()).add("ts", place.ts()))));
  }

  private static Outcome say(String written, boolean update, Call call) {
    MessageBody body;
    try {
      body = MessageBody.parse(written);
    } catch (JsonParseException | IllegalStateException e) {
      return new Outcome.Refused("not_a_message");
    }
    Said said = say(body, update, call);
    Optional<MessageBody> plainer = said.aboutBlocks ? body.plainer() : Optional.empty();
    Outcome outcome = plainer.map(other -> say(other, update, call)).orElse(said).outcome;
    // What one person alone sees does no harm twice, and cannot be looked for.
    return outcome instanceof Outcome.Unsure unsure && body.wishes().asideFor().isPresent()
        ? new Outcome.TryAgain(Optional.empty(), Scope.MESSAGE, unsure.because())
        : outcome;
  }

  private static Said say(MessageBody body, boolean update, Call call) {
    try {
      return said(call.with(body), update);
    } catch (SlackApiException e) {
      Optional<String> retryAfter = Optional.ofNullable(e.getResponse().header("Retry-After"));
      return new Said(SlackErrors.outcome(e.getResponse().code(), retryAfter, update), false);
    } catch (IOException e) {
      return new Said(lost(e, update), false);
    } catch (JsonParseException | NullPointerException e) {
      // The library's way to say that the answer was not JSON, or was empty.
      return new Said(SlackErrors.broken("unreadable_answer", update), false);
    }
  }

  private static Said said(Answer answer, boolean update) {
    String channel = answer.channel();
    String ts = answer.ts();
    if (answer.isOk() && channel != null && ts != null) {
      return new Said(new Outcome.Delivered(new Place(channel, ts)), false);
    }
    String error = answer.getError();
    if (answer.isOk() || error == null) {
      return new Said(SlackErrors.broken("unreadable_answer", update), false);
    }
    return new Said(SlackErrors.outcome(error, update), SlackErrors.isAboutBlocks(error));
  }

  static Outcome lost(IOException e, boolean update) {
    String because = e.getClass().getSimpleName();
    if (NeverSent.causes(e)) {
      return new Outcome.TryAgain(Optional.empty(), ALL, because);
    }
    return SlackErrors.broken(because, update);
  }

  @Override
  public Search find(
      String workspace, String destination, Optional<String> threadTs, String body, Instant since) {
    if (destination.startsWith("U") || destination.startsWith("W")) {
      return new Search.Unreadable();
    }
    try {
      Optional<CanvasPage> page = CanvasPage.in(body);
      if (page.isPresent()) {
        String token = workspaces.token(workspace);
        return canvases.find(token, destination, page.get(), since.minus(SKEW));
      }
      Answer past = history(workspaces.token(workspace), destination, threadTs, since.minus(SKEW));
      return past.isOk() ? search(past, destination, body) : new Search.Unreadable();
    } catch (IOException | SlackApiException | RuntimeException e) {
      return new Search.Unreadable();
    }
  }

  private Answer history(String token, String channel, Optional<String> threadTs, Instant oldest)
      throws IOException, SlackApiException {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("channel", channel)
            .add("oldest", oldest.getEpochSecond() + ".000000")
            .add("limit", String.valueOf(NEWEST))
            .add("include_all_metadata", "true");
    threadTs.ifPresent(ts -> form.add("ts", ts));
    String method = threadTs.isPresent() ? "conversations.replies" : "conversations.history";
    return client.call(method, token, form);
  }

  private static Search search(Answer past, String channel, String body) {
    MessageBody looked = MessageBody.parse(body);
    for (Answer.Past message : past.messages()) {
      String ts = message.ts;
      if (ts != null && looked.isMarkedLike(message.metadata)) {
        return new Search.Found(new Place(channel, ts));
      }
    }
    return past.hasMore() ? new Search.Unreadable() : new Search.NotThere();
  }

  /** One way to say a message. */
  private interface Call {
    Answer with(MessageBody body) throws IOException, SlackApiException;
  }

  private record Said(Outcome outcome, boolean aboutBlocks) {}
}
