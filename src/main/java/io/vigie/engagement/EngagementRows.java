package io.vigie.engagement;

import io.vigie.engagement.Terms.Market;
import io.vigie.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of engagements. */
@Repository
class EngagementRows {

  private static final String VISIT =
      """
      select e.*, p.side as person_side, o.side as organisation_side,
        l.language as person_language, f.guest, f.locale, a.from_day, a.last_day
      from engagement e
      left join person_side p
        on p.engagement_id = e.id and p.user_id = :user and p.team_id = :team
      left join organisation_side o on o.engagement_id = e.id and o.team_id = :team
      left join person_language l on l.user_id = :user and l.team_id = :team
      left join profile f on f.user_id = :user and f.team_id = :team
      left join absence a on a.user_id = e.referent_user and a.team_id = e.client_team
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EngagementRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One query of joins by primary keys, because every request begins with it. */
  Optional<Visit> visit(String channel, PersonId person) {
    return jdbc.sql(VISIT + " where e.channel_id = :channel")
        .param("channel", channel)
        .param("user", person.user())
        .param("team", person.team())
        .query((row, index) -> toVisit(row, person))
        .optional();
  }

  Optional<Visit> visit(UUID engagement, PersonId person) {
    return jdbc.sql(VISIT + " where e.id = :id")
        .param("id", engagement)
        .param("user", person.user())
        .param("team", person.team())
        .query((row, index) -> toVisit(row, person))
        .optional();
  }

  /** That person in every active engagement where person or organisation has a side. */
  List<Visit> visits(PersonId person) {
    return jdbc.sql(
            VISIT
                + """
                where e.confirmed_at is not null
                  and (e.client_team = :team or o.side is not null or p.side is not null)
                order by e.set_up_at
                """)
        .param("user", person.user())
        .param("team", person.team())
        .query((row, index) -> toVisit(row, person))
        .list();
  }

  Optional<Language> language(PersonId person) {
    return language(
            "select language from person_language where user_id = ? and team_id = ?", person)
        .flatMap(Language::of)
        .or(
            () ->
                Profile.language(
                    language(
                        "select locale from profile where user_id = ? and team_id = ?", person)));
  }

  private Optional<String> language(String sql, PersonId person) {
    return jdbc.sql(sql).params(person.user(), person.team()).query(String.class).optional();
  }

  void setLanguage(PersonId person, Language language) {
    int changed =
        jdbc.sql("update person_language set language = ? where user_id = ? and team_id = ?")
            .params(language.key(), person.user(), person.team())
            .update();
    if (changed == 0) {
      jdbc.sql("insert into person_language values (?, ?, ?) on conflict do nothing")
          .params(person.user(), person.team(), language.key())
          .update();
    }
  }

  Optional<Engagement> find(UUID id) {
    return jdbc.sql("select * from engagement where id = ?")
        .param(id)
        .query((row, index) -> toEngagement(row))
        .optional();
  }

  List<Engagement> active() {
    return jdbc.sql("select * from engagement where confirmed_at is not null order by set_up_at")
        .query((row, index) -> toEngagement(row))
        .list();
  }

  /** The active engagements whose referent that person is. */
  List<Engagement> ledBy(PersonId person) {
    return jdbc.sql(
            "select * from engagement where referent_user = ? and client_team = ? order by"
                + " set_up_at")
        .params(person.user(), person.team())
        .query((row, index) -> toEngagement(row))
        .list();
  }

  /**
   * Inserts unless the channel has an engagement by now.
   *
   * @return whether it was inserted
   */
  boolean insert(Engagement engagement) {
    return jdbc.sql(
                """
                insert into engagement (id, channel_id, installation_team, set_up_by_user,
                  set_up_by_team, set_up_at, client_name, provider_name, language, timezone,
                  client_country, provider_country, kind, referent_user, deputy_user, sponsor_user,
                  digest_day, digest_time, meeting_day, meeting_time, start_date, end_date,
                  verdict_hours, retention_months)
                values (:id, :channel, :installation, :byUser, :byTeam, :at, :client, :provider,
                  :language, :timezone, :clientCountry, :providerCountry, :kind, :referent,
                  :deputy, :sponsor, :digestDay, :digestTime, :meetingDay, :meetingTime, :start,
                  :end, :verdictHours, :retentionMonths)
                on conflict do nothing
                """)
            .param("id", engagement.id())
            .param("channel", engagement.channel())
            .param("installation", engagement.installationTeam())
            .param("byUser", engagement.setUpBy().user())
            .param("byTeam", engagement.setUpBy().team())
            .param("at", engagement.setUpAt().atOffset(ZoneOffset.UTC))
            .params(columns(engagement.terms()))
            .update()
        == 1;
  }

  void succeeds(UUID id, UUID former) {
    jdbc.sql("update engagement set predecessor_id = ? where id = ?").params(former, id).update();
  }

  void update(UUID id, Terms terms) {
    jdbc.sql(
            """
            update engagement set client_name = :client, provider_name = :provider,
              language = :language, timezone = :timezone, client_country = :clientCountry,
              provider_country = :providerCountry, kind = :kind, referent_user = :referent,
              deputy_user = :deputy, sponsor_user = :sponsor, digest_day = :digestDay,
              digest_time = :digestTime, meeting_day = :meetingDay, meeting_time = :meetingTime,
              start_date = :start, end_date = :end, verdict_hours = :verdictHours,
              retention_months = :retentionMonths,
              referent_left_at = case when referent_user = :referent then referent_left_at end
            where id = :id
            """)
        .param("id", id)
        .params(columns(terms))
        .update();
  }

  /** Whether this call, and no other, confirmed it. */
  boolean confirm(UUID id, String clientTeam, Instant at) {
    return jdbc.sql(
                "update engagement set client_team = ?, confirmed_at = ?"
                    + " where id = ? and confirmed_at is null")
            .params(clientTeam, at.atOffset(ZoneOffset.UTC), id)
            .update()
        == 1;
  }

  /** Whether this call, and no other, ended it. */
  boolean end(UUID id, Instant at) {
    return jdbc.sql("update engagement set ended_at = ? where id = ? and ended_at is null")
            .params(at.atOffset(ZoneOffset.UTC), id)
            .update()
        == 1;
  }

  /** Whether this call, and no other, opened it again. */
  boolean reopen(UUID id) {
    return jdbc.sql("update engagement set ended_at = null where id = ? and ended_at is not null")
            .param(id)
            .update()
        == 1;
  }

  void placeOrganisation(UUID engagement, String team, Side side) {
    jdbc.sql("delete from organisation_side where engagement_id = ? and team_id = ?")
        .params(engagement, team)
        .update();
    jdbc.sql("insert into organisation_side values (?, ?, ?)")
        .params(engagement, team, side.name())
        .update();
  }

  void placePerson(UUID engagement, PersonId person, Side side) {
    jdbc.sql("delete from person_side where engagement_id = ? and user_id = ? and team_id = ?")
        .params(engagement, person.user(), person.team())
        .update();
    jdbc.sql("insert into person_side values (?, ?, ?, ?)")
        .params(engagement, person.user(), person.team(), side.name())
        .update();
  }

  private static Map<String, @Nullable Object> columns(Terms terms) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("client", terms.clientName());
    columns.put("provider", terms.providerName());
    columns.put("language", terms.language().key());
    columns.put("timezone", terms.zone().getId());
    columns.put("clientCountry", terms.clientCountry().orElse(null));
    columns.put("providerCountry", terms.providerCountry().orElse(null));
    columns.put("kind", terms.market().name().toLowerCase(Locale.ROOT));
    columns.put("referent", terms.referent());
    columns.put("deputy", terms.deputy().orElse(null));
    columns.put("sponsor", terms.sponsor().orElse(null));
    columns.put("digestDay", Days.key(terms.digestDay()));
    columns.put("digestTime", terms.digestTime().toString());
    columns.put("meetingDay", terms.meetingDay().map(Days::key).orElse(null));
    columns.put("meetingTime", terms.meetingTime().map(LocalTime::toString).orElse(null));
    columns.put("start", terms.startDate());
    columns.put("end", terms.endDate().orElse(null));
    columns.put("verdictHours", terms.leads().verdictHours());
    columns.put("retentionMonths", terms.leads().retentionMonths());
    return columns;
  }

  private Visit toVisit(ResultSet row, PersonId person) throws SQLException {
    Engagement engagement = toEngagement(row);
    Seat seat = Seats.seat(engagement, row, clock.instant());
    Member member =
        new Member(
            engagement,
            person,
            optional(row, "person_side").map(Side::valueOf),
            optional(row, "organisation_side").map(Side::valueOf),
            row.getBoolean("guest"),
            seat.inTurn().filter(person::equals).isPresent());
    Optional<Language> own =
        optional(row, "person_language")
            .flatMap(Language::of)
            .or(() -> Profile.language(optional(row, "locale")));
    return new Visit(person, Optional.of(member), own);
  }

  private static Engagement toEngagement(ResultSet row) throws SQLException {
    return new Engagement(
        row.getObject("id", UUID.class),
        row.getString("channel_id"),
        row.getString("installation_team"),
        toTerms(row),
        new PersonId(row.getString("set_up_by_user"), row.getString("set_up_by_team")),
        row.getObject("set_up_at", OffsetDateTime.class).toInstant(),
        optional(row, "client_team"),
        moment(row, "confirmed_at"),
        optional(row, "paused_because")
            .map(Pause.Reason::valueOf)
            .flatMap(because -> moment(row, "paused_at").map(at -> new Pause(at, because))),
        moment(row, "ended_at"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Terms toTerms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("client_name"),
        row.getString("provider_name"),
        row.getString("referent_user"),
        optional(row, "deputy_user"),
        optional(row, "sponsor_user"),
        Language.of(row.getString("language")).orElseThrow(),
        ZoneId.of(row.getString("timezone")),
        optional(row, "client_country"),
        optional(row, "provider_country"),
        Market.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Days.of(row.getString("digest_day")).orElseThrow(),
        LocalTime.parse(row.getString("digest_time")),
        optional(row, "meeting_day").flatMap(Days::of),
        optional(row, "meeting_time").map(LocalTime::parse),
        row.getObject("start_date", LocalDate.class),
        Optional.ofNullable(row.getObject("end_date", LocalDate.class)),
        new LeadTerms(row.getInt("verdict_hours"), row.getInt("retention_months")));
  }

  private static Optional<String> optional(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getString(column));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
