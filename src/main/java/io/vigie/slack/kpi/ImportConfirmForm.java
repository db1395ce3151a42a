package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.FigureDrafts;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.stereotype.Component;

/** Stores what a preview showed. */
@Component
class ImportConfirmForm implements Form {

  private final FigureDrafts drafts;

  ImportConfirmForm(FigureDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public String id() {
    return PreviewModal.ID;
  }

  @Override
  public Act act() {
    return Act.ENTER_FIGURES;
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    return new Reply.Whisper(
        RecordedCard.imported(
            request.texts(), by.engagement(), drafts.store(by, Recording.id(answers.metadata()))));
  }
}
