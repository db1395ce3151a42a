package io.vigie.slack;

import com.slack.api.model.event.AppMentionEvent;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code @Vigie <verb> …}: the same as the command, for everybody in the channel. */
@Component
class Mentions implements EventHandling<AppMentionEvent> {

  private final Engagements engagements;
  private final Answering answering;
  private final SlackHealth slack;

  Mentions(Engagements engagements, Answering answering, SlackHealth slack) {
    this.engagements = engagements;
    this.answering = answering;
    this.slack = slack;
  }

  @Override
  public Class<AppMentionEvent> type() {
    return AppMentionEvent.class;
  }

  @Override
  public Map<String, String> keep(AppMentionEvent event) {
    return Message.kept(
        event.getUser(),
        event.getBotId(),
        event.getChannel(),
        event.getText(),
        event.getTs(),
        event.getThreadTs());
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    answering.answer(said(event, who));
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
    return new Said(
        event,
        engagements.visit(event.fact("channel"), Message.author(event, who)),
        Said.inItsThread(event),
        Said.words(event.fact("text"), slack.facts(event.installationTeam()).botUserId()));
  }
}
