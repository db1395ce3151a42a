package io.vigie.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiTextResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of Slack's answer that the courier needs. The library's own classes read the whole
 * message, and a kind of block that they cannot read would make a delivered message look
 * undelivered.
 */
final class Answer implements SlackApiTextResponse {

  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable String channel;
  private @Nullable String ts;
  private @Nullable String messageTs;
  private boolean hasMore;
  private @Nullable List<Past> messages;
  private @Nullable String canvasId;
  private @Nullable Listed file;
  private @Nullable List<Listed> files;

  /** A message of the history. */
  static final class Past {
    @Nullable String ts;
    @Nullable JsonObject metadata;
  }

  /** A file, a canvas too, as Slack lists it. */
  static final class Listed {
    @Nullable String id;
    @Nullable String title;
    @Nullable String user;
    @Nullable String lastEditor;

    /** Whether somebody else than whoever made it wrote into it last. */
    boolean isWrittenByOthers() {
      return lastEditor != null && !lastEditor.isEmpty() && !lastEditor.equals(user);
    }
  }

  @Nullable String canvasId() {
    return canvasId;
  }

  Optional<Listed> file() {
    return Optional.ofNullable(file);
  }

  List<Listed> files() {
    return files == null ? List.of() : files;
  }

  @Nullable String channel() {
    return channel;
  }

  @Nullable String ts() {
    return ts;
  }

  /** {@code chat.postEphemeral} tells neither the channel nor a ts by that name. */
  Answer in(String conversation) {
    channel = conversation;
    ts = messageTs == null ? "" : messageTs;
    return this;
  }

  boolean hasMore() {
    return hasMore;
  }

  List<Past> messages() {
    return messages == null ? List.of() : messages;
  }

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean isOk) {
    ok = isOk;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(String warning) {
    this.warning = warning;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(String error) {
    this.error = error;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(String needed) {
    this.needed = needed;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(String provided) {
    this.provided = provided;
  }

  @Override
  public Map<String, List<String>> getHttpResponseHeaders() {
    return Map.of();
  }

  @Override
  public void setHttpResponseHeaders(Map<String, List<String>> headers) {}
}
