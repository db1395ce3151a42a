package io.vigie.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.slack.Desk.Served;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Registration;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place where shortcuts come in. Slack has them for the installing company's people. */
@Component
class Shortcuts implements Registration {

  private final Desk desk;
  private final Engagements engagements;
  private final Acquaintances acquaintances;
  private final WhichForm which;
  private final Afterwards afterwards;
  private final List<Shortcut> shortcuts;

  Shortcuts(
      Desk desk,
      Engagements engagements,
      Acquaintances acquaintances,
      WhichForm which,
      Afterwards afterwards,
      List<Shortcut> shortcuts) {
    this.desk = desk;
    this.engagements = engagements;
    this.acquaintances = acquaintances;
    this.which = which;
    this.afterwards = afterwards;
    this.shortcuts = shortcuts;
  }

  @Override
  public void register(App app) {
    for (Shortcut shortcut : shortcuts) {
      if (shortcut.isOfAMessage()) {
        app.messageShortcut(
            shortcut.id(),
            (request, context) -> atAMessage(shortcut, request, context.getTeamId()));
      } else {
        app.globalShortcut(
            shortcut.id(), (request, context) -> anywhere(shortcut, request, context.getTeamId()));
      }
    }
  }

  private Response anywhere(Shortcut shortcut, GlobalShortcutRequest request, String workspace) {
    GlobalShortcutPayload payload = request.getPayload();
    PersonId person =
        acquaintances.person(payload.getUser().getId(), payload.getUser().getTeamId());
    Served served =
        desk.serve(
            "shortcut:" + payload.getTriggerId(),
            request,
            () -> engagements.visit("", person),
            (visit, language) -> {
              acquaintances.meet(visit, workspace);
              return which.invoked(shortcut, new Request(visit, "", workspace, language));
            });
    return after(served, workspace, payload.getTriggerId(), Optional.empty());
  }

  private Response atAMessage(Shortcut shortcut, MessageShortcutRequest request, String workspace) {
    MessageShortcutPayload payload = request.getPayload();
    PersonId person =
        acquaintances.person(payload.getUser().getId(), payload.getUser().getTeamId());
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    Served served =
        desk.serve(
            "shortcut:" + payload.getTriggerId(),
            request,
            () -> here(channel, person),
            (visit, language) -> {
              acquaintances.meet(visit, workspace);
              return shortcut.invoked(
                  new Request(visit, channel, workspace, language), quoted(payload));
            });
    return after(
        served, workspace, payload.getTriggerId(), Optional.ofNullable(payload.getResponseUrl()));
  }

  private static Quoted quoted(MessageShortcutPayload payload) {
    Message message = payload.getMessage();
    if (message == null) {
      return Quoted.NOTHING;
    }
    return new Quoted(
        message.getText() == null ? "" : Said.typed(message.getText()),
        // What a program wrote comes in the name of its bot.
        Optional.ofNullable(message.getBotId() == null ? message.getUser() : null),
        link(payload));
  }

  /** As Slack forms it: asking for it would take longer than a shortcut may. */
  private static Optional<String> link(MessageShortcutPayload payload) {
    return Optional.ofNullable(payload.getTeam().getDomain())
        .filter(domain -> domain.matches("[a-z0-9-]{1,80}"))
        .filter(domain -> payload.getChannel() != null && payload.getMessageTs() != null)
        .map(
            domain ->
                "https://%s.slack.com/archives/%s/p%s"
                    .formatted(
                        domain,
                        payload.getChannel().getId(),
                        payload.getMessageTs().replace(".", "")));
  }

  /** The message's channel says which engagement is meant, unless the person has only one. */
  private Visit here(String channel, PersonId person) {
    Visit visit = engagements.visit(channel, person);
    List<Visit> others = visit.member().isPresent() ? List.of() : engagements.visits(person);
    return others.size() == 1 ? others.get(0) : visit;
  }

  private Response after(
      Served served, String workspace, String triggerId, Optional<String> responseUrl) {
    if (served instanceof Served.Replayed) {
      return Response.builder().statusCode(409).build();
    }
    if (served instanceof Served.Answered answered) {
      if (answered.reply() instanceof Reply.Open open) {
        afterwards.open(workspace, triggerId, open.form(), responseUrl, answered.language());
      } else if (answered.reply() instanceof Reply.Whisper whisper) {
        responseUrl.ifPresentOrElse(
            url -> afterwards.whisper(url, whisper.card()),
            () ->
                afterwards.open(
                    workspace,
                    triggerId,
                    Pages.of(whisper.card(), "", answered.language()),
                    Optional.empty(),
                    answered.language()));
      }
    }
    return Response.ok();
  }
}
