package io.vigie.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.model.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bolt, with one handler for each id. Bolt itself lets a second handler replace the first, or
 * leaves it to chance which of the two answers.
 */
final class Switchboard extends App {

  private final Set<String> taken = new HashSet<>();

  Switchboard(AppConfig config, List<Middleware> middleware) {
    super(config, middleware);
  }

  @Override
  public App command(Pattern command, SlashCommandHandler handler) {
    take("command", command);
    return super.command(command, handler);
  }

  @Override
  public App blockAction(Pattern actionId, BlockActionHandler handler) {
    take("action", actionId);
    return super.blockAction(actionId, handler);
  }

  @Override
  public App blockSuggestion(Pattern actionId, BlockSuggestionHandler handler) {
    take("suggestion", actionId);
    return super.blockSuggestion(actionId, handler);
  }

  @Override
  public App viewSubmission(Pattern callbackId, ViewSubmissionHandler handler) {
    take("form", callbackId);
    return super.viewSubmission(callbackId, handler);
  }

  @Override
  public App viewClosed(Pattern callbackId, ViewClosedHandler handler) {
    take("closed form", callbackId);
    return super.viewClosed(callbackId, handler);
  }

  @Override
  public App globalShortcut(Pattern callbackId, GlobalShortcutHandler handler) {
    take("shortcut", callbackId);
    return super.globalShortcut(callbackId, handler);
  }

  @Override
  public App messageShortcut(Pattern callbackId, MessageShortcutHandler handler) {
    take("message shortcut", callbackId);
    return super.messageShortcut(callbackId, handler);
  }

  @Override
  protected <E extends Event> App event(
      Class<E> type, boolean severalAllowed, BoltEventHandler<E> handler) {
    take("event", type.getSimpleName());
    return super.event(type, severalAllowed, handler);
  }

  private void take(String kind, Pattern id) {
    take(kind, id.pattern());
  }

  private void take(String kind, String id) {
    if (!taken.add(kind + " " + id)) {
      throw new IllegalStateException("Two handlers for the %s %s".formatted(kind, id));
    }
  }
}
