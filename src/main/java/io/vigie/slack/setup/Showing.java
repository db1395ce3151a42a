package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.setup.Agendas;
import io.vigie.setup.Gate;
import io.vigie.setup.Gates;
import io.vigie.setup.ReadinessList;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What one person is shown of the way. */
@Component
class Showing {

  private final ReadinessList readiness;
  private final Gates gates;
  private final Agendas agendas;

  Showing(ReadinessList readiness, Gates gates, Agendas agendas) {
    this.readiness = readiness;
    this.gates = gates;
    this.agendas = agendas;
  }

  Reply readiness(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    Optional<Gate> gate = gates.next(by.engagement());
    return new Reply.Whisper(
        SetupCards.readiness(by, readiness.of(by.engagement(), gate), gate, request.texts()));
  }

  Reply page(Request request) {
    Member by = request.member();
    by.require(Act.READ);
    Optional<Gate> gate = gates.next(by.engagement());
    return new Reply.Open(
        SetupCards.page(by, readiness.of(by.engagement(), gate), gate, request.texts()));
  }

  Reply agenda(Request request) {
    return agendas
        .next(request.member())
        .<Reply>map(agenda -> new Reply.Whisper(SetupCards.agenda(agenda, request.texts())))
        .orElseGet(() -> Reply.saying(request.texts().say("setup.agenda.no_slot")));
  }
}
