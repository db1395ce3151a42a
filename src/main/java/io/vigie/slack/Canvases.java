package io.vigie.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import io.vigie.outbox.Transport.Outcome;
import io.vigie.outbox.Transport.Place;
import io.vigie.outbox.Transport.Search;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.FormBody;

/**
 * Canvases that the outbox fills: a tab in a channel, made once, its content replaced afterwards.
 * What people wrote into one is left alone.
 */
final class Canvases {

  private final CourierClient client;

  Canvases(CourierClient client) {
    this.client = client;
  }

  Outcome create(String token, String channel, CanvasPage page) {
    return calling(
        false,
        () -> {
          Answer answer = client.call("canvases.create", token, page.created(channel));
          String canvas = answer.canvasId();
          if (answer.isOk() && canvas != null) {
            return new Outcome.Delivered(new Place(channel, canvas));
          }
          return refused(answer, false);
        });
  }

  /** Looks first: Slack keeps no earlier state of a canvas for whoever was written over. */
  Outcome replace(String token, Place place, CanvasPage page) {
    return calling(
        true,
        () -> {
          FormBody.Builder which = new FormBody.Builder().add("file", place.ts());
          Answer before = client.call("files.info", token, which);
          if (!before.isOk()) {
            return refused(before, true);
          } else if (before.file().filter(Answer.Listed::isWrittenByOthers).isPresent()) {
            return new Outcome.Refused(CanvasErrors.EDITED);
          }
          Answer after = client.call("canvases.edit", token, page.replacing(place.ts()));
          return after.isOk() ? new Outcome.Delivered(place) : refused(after, true);
        });
  }

  private static Outcome refused(Answer answer, boolean update) {
    String error = answer.getError();
    return answer.isOk() || error == null
        ? SlackErrors.broken("unreadable_answer", update)
        : CanvasErrors.outcome(error, update);
  }

  private static Outcome calling(boolean update, Call call) {
    try {
      return call.outcome();
    } catch (SlackApiException e) {
      Optional<String> retryAfter = Optional.ofNullable(e.getResponse().header("Retry-After"));
      return CanvasErrors.outcome(e.getResponse().code(), retryAfter, update);
    } catch (IOException e) {
      return SlackTransport.lost(e, update);
    } catch (JsonParseException | NullPointerException e) {
      // The library's way to say that the answer was not JSON, or was empty.
      return SlackErrors.broken("unreadable_answer", update);
    }
  }

  /** Whether one that may have been made is there. That it is in no list says nothing. */
  Search find(String token, String channel, CanvasPage page, Instant since)
      throws IOException, SlackApiException {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("channel", channel)
            .add("ts_from", String.valueOf(since.getEpochSecond()));
    return client.call("files.list", token, form).files().stream()
        .filter(page::isNamed)
        .flatMap(file -> Optional.ofNullable(file.id).stream())
        .findFirst()
        .<Search>map(id -> new Search.Found(new Place(channel, id)))
        .orElseGet(Search.Unreadable::new);
  }

  /** Something asked of Slack. */
  private interface Call {
    Outcome outcome() throws IOException, SlackApiException;
  }
}
