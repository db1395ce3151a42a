package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.kpi.Recorded.Change;
import java.util.List;
import java.util.UUID;

/**
 * What an import would do.
 *
 * @param draft by which it can be stored
 * @param changes every figure of the file beside what stands
 */
record ImportPreview(UUID draft, FigureFile.Figures file, List<Change> changes) {

  long added() {
    return changes.stream().filter(change -> change.before().isEmpty()).count();
  }

  List<Change> replaced() {
    return changes.stream()
        .filter(change -> change.before().isPresent() && change.isDifferent())
        .toList();
  }

  long unchanged() {
    return changes.size() - added() - replaced().size();
  }

  boolean changesNothing() {
    return unchanged() == changes.size();
  }
}
