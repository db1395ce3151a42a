package io.vigie.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Reading.Source;
import io.vigie.shared.NightFell;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import would store, kept between its preview and its confirmation. */
@Service
public class FigureDrafts {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final TypeReference<TreeMap<String, Map<String, BigDecimal>>> SHAPE =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Figures figures;
  private final JsonMapper json;
  private final Clock clock;

  FigureDrafts(JdbcClient jdbc, Figures figures, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps what a preview shows, for the person who asked for it. */
  @Transactional
  public UUID keep(Member by, SortedMap<Week, Map<Kpi, BigDecimal>> amounts) {
    by.require(Act.ENTER_FIGURES);
    UUID draft = UUID.randomUUID();
    SortedMap<String, Map<String, BigDecimal>> shape = new TreeMap<>();
    amounts.forEach(
        (week, row) -> {
          Map<String, BigDecimal> keyed = new TreeMap<>();
          row.forEach((kpi, amount) -> keyed.put(kpi.key(), amount));
          shape.put(week.toString(), keyed);
        });
    jdbc.sql("insert into figure_draft values (?, ?, ?, ?, ?, ?)")
        .params(
            draft,
            by.engagement().id(),
            by.person().user(),
            by.person().team(),
            clock.instant().atOffset(ZoneOffset.UTC),
            json.writeValueAsString(shape))
        .update();
    return draft;
  }

  /**
   * Stores what the preview showed, once.
   *
   * @throws DraftGone for a preview that was stored, grew old or was somebody else's
   */
  @Transactional
  public Recorded store(Member by, UUID draft) {
    by.require(Act.ENTER_FIGURES);
    String kept =
        jdbc.sql(
                "select figures from figure_draft where id = ? and engagement_id = ?"
                    + " and drafted_by_user = ? and drafted_by_team = ?")
            .params(draft, by.engagement().id(), by.person().user(), by.person().team())
            .query(String.class)
            .optional()
            .orElseThrow(DraftGone::new);
    if (jdbc.sql("delete from figure_draft where id = ?").param(draft).update() == 0) {
      throw new DraftGone();
    }
    SortedMap<Week, Map<Kpi, BigDecimal>> amounts = new TreeMap<>();
    json.readValue(kept, SHAPE)
        .forEach(
            (week, row) -> {
              Map<Kpi, BigDecimal> keyed = new EnumMap<>(Kpi.class);
              row.forEach((kpi, amount) -> keyed.put(Kpi.ofKey(kpi).orElseThrow(), amount));
              amounts.put(Week.parse(week).orElseThrow(), keyed);
            });
    return figures.recordAll(by, Source.IMPORT, amounts);
  }

  /** Forgets previews that nobody confirmed within a day. */
  @EventListener(NightFell.class)
  @Transactional
  void forget() {
    jdbc.sql("delete from figure_draft where drafted_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
