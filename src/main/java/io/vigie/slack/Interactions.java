package io.vigie.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.shared.Language;
import io.vigie.slack.Desk.Served;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Registration;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one place where buttons and forms come in; each id has one handler. */
@Component
class Interactions implements Registration {

  private final Desk desk;
  private final Engagements engagements;
  private final Acquaintances acquaintances;
  private final Afterwards afterwards;
  private final Json json;
  private final List<Button> buttons;
  private final List<Form> forms;

  Interactions(
      Desk desk,
      Engagements engagements,
      Acquaintances acquaintances,
      Afterwards afterwards,
      Json json,
      List<Button> buttons,
      List<Form> forms) {
    this.desk = desk;
    this.engagements = engagements;
    this.acquaintances = acquaintances;
    this.afterwards = afterwards;
    this.json = json;
    this.buttons = buttons;
    this.forms = forms;
  }

  @Override
  public void register(App app) {
    // Bolt keeps handlers in a map, where a second one replaces the first without a word.
    Set<String> pressed = new HashSet<>();
    for (Button button : buttons) {
      requireNew(pressed, button.id());
      app.blockAction(button.id(), (request, context) -> pressed(button, request));
    }
    Set<String> sent = new HashSet<>();
    for (Form form : forms) {
      requireNew(sent, form.id());
      app.viewSubmission(form.id(), (request, context) -> submitted(form, request));
    }
  }

  private static void requireNew(Set<String> ids, String id) {
    if (!ids.add(id)) {
      throw new IllegalStateException("Two handlers are called " + id);
    }
  }

  private Response pressed(Button button, BlockActionRequest request) {
    BlockActionPayload payload = request.getPayload();
    BlockActionPayload.Action action = payload.getActions().get(0);
    PersonId person = person(payload);
    Origin origin = origin(payload, action);
    Served served =
        desk.serve(
            "action:" + action.getActionTs() + ":" + person.user() + ":" + action.getActionId(),
            request,
            () -> visit(origin, person),
            (visit, language) -> {
              acquaintances.meet(visit, workspace(request));
              return button.pressed(
                  new Request(visit, origin.channel(), workspace(request), language),
                  Optional.ofNullable(action.getValue()).orElse(""));
            });
    if (served instanceof Served.Replayed) {
      return Response.builder().statusCode(409).build();
    }
    if (served instanceof Served.Answered answered) {
      afterPress(answered, payload, workspace(request));
    }
    return Response.ok();
  }

  /** The home organisation is the person's; the team of a press is the installation's. */
  private PersonId person(BlockActionPayload payload) {
    return acquaintances.person(payload.getUser().getId(), payload.getUser().getTeamId());
  }

  private static Origin origin(BlockActionPayload payload, BlockActionPayload.Action action) {
    if (isForm(payload)) {
      return Origin.read(payload.getView().getPrivateMetadata());
    }
    String channel = payload.getChannel() == null ? "" : payload.getChannel().getId();
    return Origin.ofBlock(action.getBlockId()).in(channel);
  }

  /** In App Home, as in a message, the row of buttons says whose they are. */
  private static boolean isForm(BlockActionPayload payload) {
    return payload.getView() != null && !"home".equals(payload.getView().getType());
  }

  private Visit visit(Origin origin, PersonId person) {
    return origin
        .engagement()
        .map(id -> engagements.visit(id, person))
        .orElseGet(() -> engagements.visit(origin.channel(), person));
  }

  private void afterPress(Served.Answered answered, BlockActionPayload payload, String workspace) {
    Reply reply = answered.reply();
    Optional<String> responseUrl = Optional.ofNullable(payload.getResponseUrl());
    if (reply instanceof Reply.Open open && isForm(payload)) {
      afterwards.push(workspace, payload.getTriggerId(), open.form());
    } else if (reply instanceof Reply.Open open) {
      afterwards.open(
          workspace, payload.getTriggerId(), open.form(), responseUrl, answered.language());
    } else if (reply instanceof Reply.Turn turn && isForm(payload)) {
      afterwards.update(workspace, payload.getView().getId(), turn.page());
    } else if (reply instanceof Reply.Whisper whisper) {
      if (payload.getView() == null) {
        responseUrl.ifPresent(url -> afterwards.whisper(url, whisper.card()));
      } else if (!isForm(payload)) {
        Modal page = Pages.of(whisper.card(), "", answered.language());
        afterwards.open(workspace, payload.getTriggerId(), page, responseUrl, answered.language());
      } else {
        afterwards.update(
            workspace,
            payload.getView().getId(),
            Pages.of(whisper.card(), payload.getView().getPrivateMetadata(), answered.language()));
      }
    } else if (reply instanceof Reply.WhisperTwice twice) {
      responseUrl.ifPresent(url -> afterwards.whisper(url, twice.card()));
      afterwards.whisperTwice(payload.getResponseUrl(), twice);
    } else if (reply instanceof Reply.WhisperThenMore told) {
      responseUrl.ifPresent(url -> afterwards.whisper(url, told.card()));
      afterwards.whisperMore(payload.getResponseUrl(), told);
    } else if (reply instanceof Reply.WhisperAndWork both) {
      responseUrl.ifPresent(url -> afterwards.whisper(url, both.card()));
      afterwards.work(both.work());
    }
  }

  private Response submitted(Form form, ViewSubmissionRequest request) {
    ViewSubmissionPayload payload = request.getPayload();
    View view = payload.getView();
    Origin origin = Origin.read(view.getPrivateMetadata());
    PersonId person = person(payload);
    Served served =
        desk.serve(
            "view:" + view.getId() + ":" + view.getHash(),
            request,
            () -> visit(origin, person),
            (visit, language) -> {
              acquaintances.meet(visit, workspace(request));
              return form.submitted(
                  new Request(visit, origin.channel(), workspace(request), language),
                  Filled.answers(view));
            });
    if (served instanceof Served.Replayed) {
      return Response.builder().statusCode(409).build();
    }
    return served instanceof Served.Answered answered
        ? afterSubmission(answered, view, workspace(request))
        : Response.ok();
  }

  private static PersonId person(ViewSubmissionPayload payload) {
    String home = payload.getUser().getTeamId();
    return new PersonId(payload.getUser().getId(), home == null ? payload.getTeam().getId() : home);
  }

  /** Through whose installation it came. */
  private static String workspace(com.slack.api.bolt.request.Request<?> request) {
    return request.getContext().getTeamId();
  }

  private Response afterSubmission(Served.Answered answered, View view, String workspace) {
    Reply reply = answered.reply();
    if (reply instanceof Reply.Mend mend) {
      return json.response(action("errors", "errors", mend.byField()));
    } else if (reply instanceof Reply.Turn turn) {
      return json.response(action("update", "view", turn.page()));
    } else if (reply instanceof Reply.TurnLater later) {
      afterwards.workAfterTheAck(
          () -> afterwards.update(workspace, view.getId(), later.work().get()));
      return json.response(action("update", "view", later.meanwhile()));
    } else if (reply instanceof Reply.Whisper whisper) {
      return json.response(
          action(
              "update",
              "view",
              Pages.of(whisper.card(), view.getPrivateMetadata(), answered.language())));
    } else if (reply instanceof Reply.WhisperThenMore told) {
      afterwards.workAfterTheAck(
          () ->
              afterwards.update(
                  workspace, view.getId(), page(told.together(), view, answered.language())));
      return json.response(action("update", "view", page(told.card(), view, answered.language())));
    } else if (reply instanceof Reply.WhisperAndWork both) {
      afterwards.work(both.work());
      return json.response(
          action(
              "update",
              "view",
              Pages.of(both.card(), view.getPrivateMetadata(), answered.language())));
    }
    return Response.ok();
  }

  private static Modal page(Card card, View view, Language language) {
    return Pages.of(card, view.getPrivateMetadata(), language);
  }

  private static Map<String, Object> action(String action, String property, Object value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("response_action", action);
    body.put(property, value);
    return body;
  }
}
