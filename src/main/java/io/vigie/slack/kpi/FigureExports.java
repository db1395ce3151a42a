package io.vigie.slack.kpi;

import io.vigie.crm.ExportedFigure;
import io.vigie.crm.FigureExport;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Baseline;
import io.vigie.kpi.Definitions;
import io.vigie.kpi.FigureHistory;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Reading;
import io.vigie.slack.FileDelivery;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes files of all figures, and sends them. */
@Component
class FigureExports {

  private final Figures figures;
  private final Definitions definitions;
  private final FileDelivery files;
  private final Posting posting;
  private final TransactionTemplate transaction;

  FigureExports(
      Figures figures,
      Definitions definitions,
      FileDelivery files,
      Posting posting,
      PlatformTransactionManager transactions) {
    this.figures = figures;
    this.definitions = definitions;
    this.files = files;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What programs may read. */
  enum Format {
    CSV,
    JSON;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A file, ready to go. */
  record ExportFile(String name, Format format, List<ExportedFigure> figures) {
    byte[] bytes() {
      return format == Format.CSV ? FigureExport.csv(figures) : FigureExport.json(figures);
    }
  }

  /** All figures as they stand; empty where there are none. */
  Optional<ExportFile> file(Engagement engagement, Format format) {
    List<ExportedFigure> all = exported(engagement);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String name = "figures-" + figures.currentWeek(engagement) + "." + format.key();
    return Optional.of(new ExportFile(name, format, all));
  }

  private List<ExportedFigure> exported(Engagement engagement) {
    FigureHistory history = figures.history(engagement.id());
    Baseline baseline = definitions.baseline(engagement.id());
    return history.weeks().stream()
        .flatMap(week -> history.of(week).stream())
        .sorted(Comparator.comparing(Reading::week).thenComparing(Reading::kpi))
        .map(reading -> exported(reading, engagement, baseline))
        .toList();
  }

  private static ExportedFigure exported(Reading reading, Engagement engagement, Baseline agreed) {
    return new ExportedFigure(
        reading.week(),
        reading.kpi(),
        reading.amount(),
        reading.enteredBy().user(),
        reading.enteredAt(),
        reading.isRestated(engagement.terms().zone()),
        agreed.in(reading.week(), reading.kpi()).version(),
        reading.source().name().toLowerCase(Locale.ROOT));
  }

  /** Sends the file to that person alone, or says that it could not be. */
  void send(Member to, Texts texts, ExportFile file) {
    Engagement engagement = to.engagement();
    String comment =
        texts.say(
            "export.file",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName(),
            "figures",
            file.figures().size());
    if (!files.send(
        engagement.installationTeam(), to.person().user(), file.name(), comment, file.bytes())) {
      transaction.executeWithoutResult(status -> tellFailure(to, texts));
    }
  }

  private void tellFailure(Member to, Texts texts) {
    String id = UUID.randomUUID().toString();
    posting.toPerson(
        to.engagement(),
        to.person().user(),
        new Label("notice", "export/" + id, id),
        Card.saying(texts.say("export.failed")));
  }
}
