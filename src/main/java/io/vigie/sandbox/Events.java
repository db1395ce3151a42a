package io.vigie.sandbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Slack tells the app by itself: only what the manifest subscribes to. */
final class Events implements AutoCloseable {

  private final Manifest manifest;
  private final Wire wire;
  private final ExecutorService sender = Executors.newSingleThreadExecutor(threads());

  Events(Manifest manifest, Wire wire) {
    this.manifest = manifest;
    this.wire = wire;
  }

  private static CustomizableThreadFactory threads() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("sandbox-events-");
    threads.setDaemon(true);
    return threads;
  }

  /** Somebody wrote a message: a mention in a channel, anything in a direct message. */
  void said(Visit by, Conversation in, Message message) {
    String app = "<@" + by.workspace().names.botUser() + ">";
    if (in.direct) {
      ObjectNode event = event(by, in, "message").put("channel_type", "im");
      tell("message.im", by, words(event, message));
    } else if (message.text.contains(app)) {
      tell("app_mention", by, words(event(by, in, "app_mention"), message));
    }
  }

  private static ObjectNode words(ObjectNode event, Message message) {
    event.put("text", message.text).put("ts", message.ts).put("event_ts", message.ts);
    message.thread.ifPresent(ts -> event.put("thread_ts", ts));
    return event;
  }

  void joined(Visit inviter, Conversation channel) {
    ObjectNode event =
        event(inviter, channel, "member_joined_channel")
            .put("user", inviter.workspace().names.botUser())
            .put("inviter", inviter.person().id())
            .put("channel_type", "C")
            .put("team", inviter.workspace().names.team());
    tell("member_joined_channel", inviter, event);
  }

  void archived(Visit by, Conversation channel) {
    tell("channel_archive", by, event(by, channel, "channel_archive"));
  }

  void openedHome(Visit by) {
    Conversation direct = by.workspace().alone(() -> by.workspace().directWith(by.person()));
    tell("app_home_opened", by, event(by, direct, "app_home_opened").put("tab", "home"));
  }

  void reacted(Visit by, Conversation in, Message message, String name) {
    ObjectNode event = event(by, in, "reaction_added").put("reaction", name);
    event.remove("channel");
    event.put("item_user", message.user);
    event.putObject("item").put("type", "message").put("channel", in.id).put("ts", message.ts);
    tell("reaction_added", by, event);
  }

  private static ObjectNode event(Visit by, Conversation in, String type) {
    String now = by.workspace().now().getEpochSecond() + ".000000";
    return Json.object()
        .put("type", type)
        .put("user", by.person().id())
        .put("channel", in.id)
        .put("team", by.person().organisation())
        .put("event_ts", now);
  }

  private void tell(String subscription, Visit by, ObjectNode event) {
    if (manifest.subscribesTo(subscription)) {
      ObjectNode callback = callback(by.workspace(), event);
      sender.execute(() -> wire.event(callback));
    }
  }

  private static ObjectNode callback(Workspace workspace, ObjectNode event) {
    ObjectNode callback =
        Json.object()
            .put("type", "event_callback")
            .put("token", "sandbox")
            .put("team_id", workspace.names.team())
            .put("api_app_id", workspace.names.app())
            .put("event_id", "Ev" + workspace.random(9))
            .put("event_time", workspace.now().getEpochSecond())
            .put("is_ext_shared_channel", true);
    callback.set("event", event);
    callback
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", workspace.names.team())
        .put("user_id", workspace.names.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return callback;
  }

  @Override
  public void close() {
    sender.shutdownNow();
  }
}
