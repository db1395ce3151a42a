package io.vigie.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.slack.Desk.Served;
import io.vigie.slack.kit.Registration;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.List;
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
  private final Acquaintances acquaintances;
  private final WhichEngagement which;
  private final Afterwards afterwards;
  private final Json json;

  SlashCommands(
      Desk desk,
      Grammar grammar,
      Engagements engagements,
      Acquaintances acquaintances,
      WhichEngagement which,
      Afterwards afterwards,
      Json json) {
    this.desk = desk;
    this.grammar = grammar;
    this.engagements = engagements;
    this.acquaintances = acquaintances;
    this.which = which;
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
    String words = verb + Said.typed(Optional.ofNullable(said.getText()).orElse(""));
    Served served =
        desk.serve(
            "command:" + said.getTriggerId(),
            request,
            () -> engagements.visit(said.getChannelId(), person),
            (visit, language) -> {
              acquaintances.meet(visit, workspace);
              return answer(new Request(visit, said.getChannelId(), workspace, language), words);
            });
    if (served instanceof Served.Replayed) {
      return Response.builder().statusCode(409).build();
    }
    return served instanceof Served.Answered answered
        ? reply(answered, said, workspace)
        : Response.ok();
  }

  /** In a direct message the channel does not say which engagement is meant. */
  private Reply answer(Request request, String words) {
    if (request.visit().member().isPresent() || !request.channel().startsWith("D")) {
      return grammar.answer(request, words);
    }
    List<Visit> visits = engagements.visits(request.person());
    return which.isOpen(visits, words)
        ? new Reply.Whisper(which.card(visits, words, request.texts()))
        : grammar.answer(request.of(visits), words);
  }

  private Response reply(Served.Answered answered, SlashCommandPayload said, String workspace) {
    Reply reply = answered.reply();
    if (reply instanceof Reply.Whisper whisper) {
      return json.response(json.whisper(whisper.card()));
    } else if (reply instanceof Reply.WhisperAndWork both) {
      afterwards.work(both.work());
      return json.response(json.whisper(both.card()));
    } else if (reply instanceof Reply.WhisperTwice twice) {
      afterwards.whisperTwice(said.getResponseUrl(), twice);
      return json.response(json.whisper(twice.card()));
    } else if (reply instanceof Reply.WhisperThenMore told) {
      afterwards.whisperMore(said.getResponseUrl(), told);
      return json.response(json.whisper(told.card()));
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
