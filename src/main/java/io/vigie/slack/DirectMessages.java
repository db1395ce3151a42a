package io.vigie.slack;

import com.slack.api.model.event.MessageEvent;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people write to Vigie alone; who has several engagements is asked which one is meant. */
@Component
class DirectMessages implements EventHandling<MessageEvent> {

  private final Engagements engagements;
  private final Answering answering;
  private final WhichEngagement which;
  private final SlackHealth slack;

  DirectMessages(
      Engagements engagements, Answering answering, WhichEngagement which, SlackHealth slack) {
    this.engagements = engagements;
    this.answering = answering;
    this.which = which;
    this.slack = slack;
  }

  @Override
  public Class<MessageEvent> type() {
    return MessageEvent.class;
  }

  @Override
  public Map<String, String> keep(MessageEvent event) {
    return "im".equals(event.getChannelType())
        ? Message.kept(
            event.getUser(),
            event.getBotId(),
            event.getChannel(),
            event.getText(),
            event.getTs(),
            event.getThreadTs())
        : Map.of();
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    PersonId author = Message.author(event, who);
    List<Visit> visits = engagements.visits(author);
    Said said = said(event, who);
    if (which.isOpen(visits, said.words())) {
      answering.tell(said, which.card(visits, said.words(), answering.texts(said)));
    } else {
      answering.answer(said);
    }
  }

  @Override
  public void refused(Happening event, Optional<PersonId> who, Refusal refusal) {
    answering.refuse(said(event, who), refusal);
  }

  @Override
  public void failed(Happening event, Optional<PersonId> who, RuntimeException fault) {
    answering.fail(said(event, who), fault);
  }

  private Said said(Happening event, Optional<PersonId> who) {
    PersonId author = Message.author(event, who);
    Visit visit =
        engagements.visits(author).stream()
            .findFirst()
            .orElseGet(() -> engagements.visit(event.fact("channel"), author));
    String text = event.fact("text");
    String words =
        text.contains("<@")
            ? Said.words(text, slack.facts(event.installationTeam()).botUserId())
            : Said.typed(text);
    return new Said(event, visit, Said.beside(event), words.strip());
  }
}
