package io.vigie.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.slack.Desk.Served;
import io.vigie.slack.kit.Registration;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place where commands come in: {@code /vigie kpi dials 220} and {@code /kpi dials 220}.
 */
@Component
class SlashCommands implements Registration {

  private final Desk desk;
  private final Grammar grammar;
  private final Engagements engagements;
  private final Afterwards afterwards;
  private final Json json;

  SlashCommands(
      Desk desk, Grammar grammar, Engagements engagements, Afterwards afterwards, Json json) {
    this.desk = desk;
    this.grammar = grammar;
    this.engagements = engagements;
    this.afterwards = afterwards;
    this.json = json;
  }

  @Override
  public void register(App app) {
    app.command("/vigie", (request, context) -> answer(request, ""));
    grammar.commands().forEach(verb -> app.command("/" + verb, (r, c) -> answer(r, verb + " ")));
  }

  private Response answer(SlashCommandRequest request, String verb) {
    SlashCommandPayload said = request.getPayload();
    // Through whose installation it came.
    String workspace = request.getContext().getTeamId();
    PersonId person = new PersonId(said.getUserId(), said.getTeamId());
    // Bolt's text is null where nothing follows the command.
    String words = verb + unescaped(Optional.ofNullable(said.getText()).orElse(""));
    Served served =
        desk.serve(
            "command:" + said.getTriggerId(),
            request,
            () -> engagements.visit(said.getChannelId(), person),
            (visit, language) ->
                grammar.answer(
                    new Request(visit, said.getChannelId(), workspace, language), words));
    if (served instanceof Served.Replayed) {
      return Response.builder().statusCode(409).build();
    }
    return served instanceof Served.Answered answered
        ? reply(answered, said, workspace)
        : Response.ok();
  }

  /** The manifest asks for escaped commands; what was typed is wanted here. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private Response reply(Served.Answered answered, SlashCommandPayload said, String workspace) {
    Reply reply = answered.reply();
    if (reply instanceof Reply.Whisper whisper) {
      return json.response(json.whisper(whisper.card()));
    } else if (reply instanceof Reply.WhisperAndWork both) {
      afterwards.work(both.work());
      return json.response(json.whisper(both.card()));
    } else if (reply instanceof Reply.Open open) {
      afterwards.open(
          workspace,
          said.getTriggerId(),
          open.form(),
          Optional.ofNullable(said.getResponseUrl()),
          answered.language());
    }
    return Response.ok();
  }
}
