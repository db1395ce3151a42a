package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.engagement.Member;
import io.vigie.kpi.FigureDrafts;
import io.vigie.kpi.Figures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a file against what stands, and keeps it until somebody confirms. */
@Service
class ImportPreviews {

  private final Figures figures;
  private final FigureDrafts drafts;

  ImportPreviews(Figures figures, FigureDrafts drafts) {
    this.figures = figures;
    this.drafts = drafts;
  }

  /** What the file says, or what is wrong with it. */
  FigureFile read(Member by, byte[] file) {
    return FigureFile.read(file, figures.currentWeek(by.engagement()));
  }

  @Transactional
  ImportPreview preview(Member by, FigureFile.Figures file) {
    return new ImportPreview(
        drafts.keep(by, file.byWeek()), file, figures.compare(by.engagement(), file.byWeek()));
  }
}
