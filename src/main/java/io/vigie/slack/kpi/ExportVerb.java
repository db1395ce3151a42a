package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /vigie export}: the figures as a file, to one person. */
@Component
class ExportVerb implements Verb {

  private final ExportForm form;

  ExportVerb(ExportForm form) {
    this.form = form;
  }

  @Override
  public List<String> names() {
    return List.of("export", "exporter");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("export", Act.EXPORT));
  }

  @Override
  public Reply answer(Request request, String words) {
    return form.open(request);
  }
}
