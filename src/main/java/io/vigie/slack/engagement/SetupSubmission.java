package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.Days;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.LeadTerms;
import io.vigie.engagement.Member;
import io.vigie.engagement.Terms;
import io.vigie.engagement.Terms.Market;
import io.vigie.shared.Language;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.stereotype.Component;

/** What comes back from {@code engagement.setup}: checked field by field, stored whole. */
@Component
class SetupSubmission implements Form {

  static final int LONGEST_NAME = 80;
  private static final LocalTime FIRST = LocalTime.of(3, 0);
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Engagements engagements;

  SetupSubmission(Engagements engagements) {
    this.engagements = engagements;
  }

  @Override
  public String id() {
    return SetupForm.ID;
  }

  @Override
  public Act act() {
    return Act.CHANGE_THE_ENGAGEMENT;
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Optional<Member> member = request.visit().member();
    LeadTerms agreed = member.map(by -> by.engagement().terms().leads()).orElse(LeadTerms.USUAL);
    Check check = new Check(request.texts(), answers);
    Terms terms = check.terms(agreed);
    if (!check.errors.isEmpty()) {
      return new Reply.Mend(check.errors);
    }
    Engagement engagement =
        member.isPresent()
            ? engagements.change(member.get(), terms)
            : engagements.setUp(
                request.channel(), request.installationTeam(), request.person(), terms);
    return engagement.isActive()
        ? new Reply.Done()
        : Reply.saying(
            request
                .texts()
                .say("engagement.setup.waits", "referent", new Mention(terms.referent())));
  }

  /** Reads the fields and collects what has to be mended. */
  private static final class Check {

    private final Texts texts;
    private final Answers answers;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Check(Texts texts, Answers answers) {
      this.texts = texts;
      this.answers = answers;
    }

    /**
     * What was filled in.
     *
     * @param agreed what stands where nothing else is said about leads
     */
    Terms terms(LeadTerms agreed) {
      Optional<DayOfWeek> meetingDay = day("meeting_day");
      Optional<LocalTime> meetingTime = time("meeting_time");
      if (meetingDay.isPresent() != meetingTime.isPresent()) {
        mend(meetingDay.isPresent() ? "meeting_time" : "meeting_day", "meeting");
      }
      return new Terms(
          name("client_name"),
          name("provider_name"),
          required("referent"),
          other("deputy", "referent"),
          answers.text("sponsor"),
          answers.text("language").flatMap(Language::of).orElse(texts.language()),
          zone(),
          country("client_country"),
          country("provider_country"),
          answers.text("kind").filter("b2c"::equals).map(b2c -> Market.B2C).orElse(Market.B2B),
          day("digest_day").orElse(DayOfWeek.MONDAY),
          time("digest_time").orElse(LocalTime.of(9, 0)),
          meetingDay,
          meetingTime,
          start(),
          end(),
          new LeadTerms(
              number("verdict_hours", LeadTerms.MOST_HOURS, agreed.verdictHours()),
              number("retention_months", LeadTerms.MOST_MONTHS, agreed.retentionMonths())));
    }

    private LocalDate start() {
      Optional<LocalDate> start = answers.date("start_date");
      if (start.isEmpty()) {
        mend("start_date", "required");
      }
      return start.orElse(LocalDate.EPOCH);
    }

    private Optional<LocalDate> end() {
      Optional<LocalDate> end = answers.date("end_date");
      Optional<LocalDate> start = answers.date("start_date");
      if (end.isPresent() && start.filter(end.get()::isBefore).isPresent()) {
        errors.put(
            "end_date", texts.plain("engagement.error.end_before_start", "start", start.get()));
      }
      return end;
    }

    /** A whole number from 1 on. */
    private int number(String field, int most, int agreed) {
      Optional<String> typed = answers.text(field);
      Optional<Integer> number =
          typed
              .filter(digits -> digits.matches("[0-9]{1,4}"))
              .map(Integer::valueOf)
              .filter(value -> 1 <= value && value <= most);
      if (typed.isPresent() && number.isEmpty()) {
        errors.put(field, texts.plain("engagement.error." + field, "most", most));
      }
      return number.orElse(agreed);
    }

    private String required(String field) {
      Optional<String> text = answers.text(field);
      if (text.isEmpty()) {
        mend(field, "required");
      }
      return text.orElse("");
    }

    private String name(String field) {
      String name = required(field);
      if (name.length() > LONGEST_NAME) {
        mend(field, "name_too_long");
      }
      return name;
    }

    private Optional<String> other(String field, String unlike) {
      Optional<String> person = answers.text(field);
      if (person.isPresent() && person.equals(answers.text(unlike))) {
        mend(field, "deputy_is_referent");
      }
      return person;
    }

    /** IANA names only: an unknown one must never quietly become GMT. */
    private ZoneId zone() {
      String typed = required("timezone");
      Optional<String> known =
          ZoneId.getAvailableZoneIds().stream()
              .filter(id -> id.equalsIgnoreCase(typed) && (id.contains("/") || id.equals("UTC")))
              .findFirst();
      if (known.isEmpty() && !errors.containsKey("timezone")) {
        errors.put(
            "timezone",
            texts.plain("engagement.error.timezone", "typed", typed, "nearest", nearest(typed)));
      }
      return known.map(Check::toZone).orElse(ZoneId.of("UTC"));
    }

    private static ZoneId toZone(String id) {
      try {
        return ZoneId.of(id);
      } catch (DateTimeException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String nearest(String typed) {
      String shortened = typed.length() > 40 ? typed.substring(0, 40) : typed;
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
          .min(
              Comparator.comparing(
                  (String id) ->
                      LevenshteinDistance.getDefaultInstance()
                          .apply(shortened.toLowerCase(Locale.ROOT), id.toLowerCase(Locale.ROOT))))
          .orElse("Europe/Paris");
    }

    private Optional<String> country(String field) {
      Optional<String> code = answers.text(field).map(typed -> typed.toUpperCase(Locale.ROOT));
      if (code.isPresent() && !COUNTRIES.contains(code.get())) {
        mend(field, "country");
      }
      return code;
    }

    private Optional<DayOfWeek> day(String field) {
      return answers.text(field).flatMap(Days::of);
    }

    /** Clocks change between midnight and three: an hour there is skipped or comes twice. */
    private Optional<LocalTime> time(String field) {
      Optional<LocalTime> time = answers.time(field);
      if (time.isPresent() && time.get().isBefore(FIRST)) {
        mend(field, "too_early");
      }
      return time;
    }

    private void mend(String field, String error) {
      errors.putIfAbsent(field, texts.plain("engagement.error." + error));
    }
  }
}
