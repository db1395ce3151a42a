package io.vigie.slack.kpi;

import static io.vigie.slack.Golden.assertApproved;
import static io.vigie.slack.kpi.Cast.acme;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.Recorded;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.RecordedCard.Outlook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiCardsTest {

  private static final String STRANGE =
      "<!channel> <@U1> & *bold* _it_ `code` ~no~ \u202eright to left\u202c ";

  @ParameterizedTest
  @EnumSource
  void recordedAndUndone(Language language) {
    Texts texts = Texts.in(language);
    card(
        "recorded",
        language,
        RecordedCard.recorded(
            texts,
            acme(language),
            Cast.recorded(),
            new Outlook(Optional.of(Week.of(2026, 45)), false)));
    card(
        "recorded-posted",
        language,
        RecordedCard.recorded(
            texts, acme(language), Cast.recorded(), new Outlook(Optional.empty(), true)));
    card(
        "moved",
        language,
        RecordedCard.moved(
            texts, acme(language), Cast.recorded(), new Outlook(Optional.empty(), false)));
    card("undone", language, RecordedCard.undone(texts, Cast.undone()));
  }

  @ParameterizedTest
  @EnumSource
  void imported(Language language) {
    Texts texts = Texts.in(language);
    Recorded many =
        new Recorded(
            Cast.ENTRY,
            List.of(
                Cast.change(Week.of(2026, 44), Kpi.DIALS, null, "900"),
                Cast.change(Week.of(2026, 45), Kpi.DIALS, null, "1000"),
                Cast.change(Week.of(2026, 46), Kpi.DIALS, "1100", "1200")));
    card("imported", language, RecordedCard.imported(texts, acme(language), many));
    card("import-undone", language, RecordedCard.undone(texts, many));
    card(
        "imported-nothing",
        language,
        RecordedCard.imported(texts, acme(language), new Recorded(Cast.ENTRY, List.of())));
  }

  @ParameterizedTest
  @EnumSource
  void forms(Language language) {
    Texts texts = Texts.in(language);
    form(
        "figures-form",
        language,
        FiguresModal.of(
            texts,
            acme(language),
            Cast.WEEK_46,
            Map.of(Kpi.DIALS, new BigDecimal("1727.00"), Kpi.COST, new BigDecimal("1250.50"))));
    form("define-form", language, DefineModal.of(texts, acme(language), Optional.empty()));
    form(
        "redefine-form",
        language,
        DefineModal.of(texts, acme(language), Optional.of(Cast.definition(Kpi.DIALS))));
    form(
        "define-form-without-pitch",
        language,
        DefineModal.withoutPitch(texts, acme(language), Cast.definition(Kpi.DIALS)));
    form("export-form", language, ExportForm.modal(texts, acme(language)));
    form("import-form", language, ImportModal.of(texts, acme(language)));
    form("import-reading", language, ImportModal.reading(texts, acme(language)));
  }

  @ParameterizedTest
  @EnumSource
  void previews(Language language) {
    Texts texts = Texts.in(language);
    form(
        "import-preview",
        language,
        PreviewModal.of(
            texts,
            acme(language),
            preview("week,dials,connects\n2026-W45,900,\n2026-W46,1000,31\n", "950")));
    form(
        "import-preview-nothing",
        language,
        PreviewModal.of(texts, acme(language), preview("week,dials\n2026-W46,950\n", "950")));
    form(
        "import-preview-calls",
        language,
        PreviewModal.of(
            texts,
            acme(language),
            preview(
                "date,agent,outcome,duration_seconds\n2026-11-09,A,booked,300\n2026-11-10,B,no,20\n",
                null)));
    form(
        "import-unread",
        language,
        ImportModal.refused(
            texts, acme(language), Block.section(texts.say("refusal.FileUnavailable"))));
    form(
        "import-refused",
        language,
        ImportModal.refused(
            texts,
            acme(language),
            (FigureFile.Problems)
                FigureFile.read(
                    "week,dials,connects\n2026-W54,-3,1\n2026-W46,=cmd,\n", Cast.WEEK_46)));
  }

  private static ImportPreview preview(String rows, @Nullable String stood) {
    FigureFile.Figures file = (FigureFile.Figures) FigureFile.read(rows, Cast.WEEK_46);
    List<Change> changes = new ArrayList<>();
    file.byWeek()
        .forEach(
            (week, figures) ->
                figures.forEach(
                    (kpi, amount) ->
                        changes.add(
                            Cast.change(
                                week,
                                kpi,
                                week.equals(Cast.WEEK_46) && kpi == Kpi.DIALS ? stood : null,
                                amount.toPlainString()))));
    return new ImportPreview(Cast.ENTRY, file, changes);
  }

  @ParameterizedTest
  @EnumSource
  void meaningAndHistory(Language language) {
    Texts texts = Texts.in(language);
    card("list", language, BaselineCard.of(texts, 3, Cast.definitions()));
    card(
        "figure-count",
        language,
        FigureCard.of(texts, acme(language), Cast.story(Kpi.MEETINGS_BOOKED), true));
    card(
        "figure-rate",
        language,
        FigureCard.of(texts, acme(language), Cast.story(Kpi.BOOKING_RATE), false));
    card(
        "figure-none",
        language,
        FigureCard.of(
            texts,
            acme(language),
            new FigureStory(Cast.definition(Kpi.SHOW_RATE), Cast.WEEK_46, List.of()),
            false));
  }

  @ParameterizedTest
  @EnumSource
  void theLongestAndStrangestInputBreaksNothing(Language language) {
    Texts texts = Texts.in(language);
    List<KpiDefinition> strange =
        Arrays.stream(Kpi.values())
            .map(
                kpi ->
                    Cast.defined(
                        kpi,
                        Optional.of(STRANGE.repeat(60)),
                        "999999999.99",
                        Period.QUARTER,
                        "999999999.99",
                        "U0HERY"))
            .toList();
    SlackLimits.assertKept(BaselineCard.of(texts, 99, strange), "U0HERY");
    for (KpiDefinition definition : strange) {
      FigureStory story = Cast.story(definition.kpi().isEntered() ? Kpi.COST : Kpi.SHOW_RATE);
      FigureStory told = new FigureStory(definition, story.running(), story.weeks());
      SlackLimits.assertKept(FigureCard.of(texts, acme(language), told, true), "U0HERY");
      SlackLimits.assertKept(DefineModal.of(texts, acme(language), Optional.of(definition)));
    }
    StringBuilder rows = new StringBuilder("week,dials," + "<!channel>".repeat(40) + "\n");
    for (int i = 0; i < 100; i++) {
      rows.append(STRANGE.repeat(20)).append(',').append(STRANGE.repeat(20)).append(",1\n");
    }
    SlackLimits.assertKept(
        ImportModal.refused(
            texts,
            acme(language),
            (FigureFile.Problems) FigureFile.read(rows.toString(), Cast.WEEK_46)));
    rows.replace(0, rows.indexOf("\n"), "week,dials,connects");
    SlackLimits.assertKept(
        ImportModal.refused(
            texts,
            acme(language),
            (FigureFile.Problems) FigureFile.read(rows.toString(), Cast.WEEK_46)));
  }

  @ParameterizedTest
  @EnumSource
  void anImportOfManyWeeksFits(Language language) {
    List<Change> changes = new ArrayList<>();
    StringBuilder rows = new StringBuilder("week");
    Kpi.entered().forEach(kpi -> rows.append(',').append(kpi.key()));
    for (int i = 0; i < 1300; i++) {
      Week week = Cast.WEEK_46.plus(-i);
      rows.append('\n').append(week);
      for (Kpi kpi : Kpi.entered()) {
        rows.append(",999999999");
        changes.add(Cast.change(week, kpi, "1", "999999999"));
      }
    }
    FigureFile file = FigureFile.read(rows.toString(), Cast.WEEK_46);
    assertThat(file).isInstanceOf(FigureFile.Figures.class);
    SlackLimits.assertKept(
        PreviewModal.of(
            Texts.in(language),
            acme(language),
            new ImportPreview(Cast.ENTRY, (FigureFile.Figures) file, changes)));
    SlackLimits.assertKept(
        RecordedCard.imported(
            Texts.in(language), acme(language), new Recorded(Cast.ENTRY, changes)));
  }

  private static void card(String name, Language language, Card card) {
    SlackLimits.assertKept(card, "U0HERY");
    assertApproved("kpi-" + name + "_" + language.key(), card);
  }

  private static void form(String name, Language language, Modal form) {
    SlackLimits.assertKept(form);
    assertApproved("kpi-" + name + "_" + language.key(), form);
  }
}
