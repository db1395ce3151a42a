package io.vigie.engagement;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Working days of a country: Monday to Friday without its nationwide public holidays. */
public final class WorkingCalendar {

  private static final Set<String> KNOWN =
      Set.copyOf(HolidayManager.getSupportedCalendarCodes()).stream()
          .map(code -> code.toUpperCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, WorkingCalendar> BY_COUNTRY = new ConcurrentHashMap<>();
  private static final WorkingCalendar WEEKENDS_ONLY = new WorkingCalendar(Optional.empty());

  /** Countries that the library lacks; their calendars are ours, each with its source. */
  private static final Set<String> OWN = Set.of("BJ", "CI", "CM", "MG", "SN", "TN");

  private final Optional<HolidayManager> holidays;
  private final Map<Integer, Map<LocalDate, List<Holiday>>> byYear;
  private final Set<LocalDate> daysOff;

  private WorkingCalendar(Optional<HolidayManager> holidays) {
    this(holidays, new ConcurrentHashMap<>(), Set.of());
  }

  private WorkingCalendar(
      Optional<HolidayManager> holidays,
      Map<Integer, Map<LocalDate, List<Holiday>>> byYear,
      Set<LocalDate> daysOff) {
    this.holidays = holidays;
    this.byYear = byYear;
    this.daysOff = Set.copyOf(daysOff);
  }

  /** The same, and these days off beside. */
  WorkingCalendar without(Set<LocalDate> days) {
    return new WorkingCalendar(holidays, byYear, days);
  }

  /** The calendar of that ISO country; weekends alone where its holidays are not known. */
  public static WorkingCalendar of(Optional<String> country) {
    return country
        .map(code -> code.toUpperCase(Locale.ROOT))
        .filter(code -> KNOWN.contains(code) || OWN.contains(code))
        .map(code -> BY_COUNTRY.computeIfAbsent(code, WorkingCalendar::load))
        .orElse(WEEKENDS_ONLY);
  }

  private static WorkingCalendar load(String code) {
    if (OWN.contains(code)) {
      return new WorkingCalendar(Optional.of(own(code)));
    }
    return new WorkingCalendar(
        Optional.of(
            HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)))));
  }

  private static HolidayManager own(String code) {
    String file = "holidays/Holidays_%s.xml".formatted(code.toLowerCase(Locale.ROOT));
    URL calendar = WorkingCalendar.class.getClassLoader().getResource(file);
    return HolidayManager.getInstance(
        ManagerParameters.create(Objects.requireNonNull(calendar, file)));
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !isHoliday(day)
        && !daysOff.contains(day);
  }

  /**
   * So many working days after that day; before it, where the number is negative. Zero is that day,
   * or the last working day before it.
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    LocalDate at = workingDays > 0 || isWorkingDay(day) ? day : before(day);
    for (int left = Math.abs(workingDays); left > 0; left--) {
      at = workingDays > 0 ? onOrAfter(at.plusDays(1)) : before(at);
    }
    return at;
  }

  /** That day, or the first working day after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The last working day before that day. */
  public LocalDate before(LocalDate day) {
    LocalDate candidate = day.minusDays(1);
    while (!isWorkingDay(candidate)) {
      candidate = candidate.minusDays(1);
    }
    return candidate;
  }

  /** How many working days lie in these, both included; none where the last is before the first. */
  public int workingDays(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? 0
        : (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The public holidays from Monday to Friday among these days, named in that language. */
  public List<PublicHoliday> holidays(LocalDate first, LocalDate last, Locale language) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .flatMap(day -> ofYear(day.getYear()).getOrDefault(day, List.of()).stream())
        .sorted(Comparator.comparing(Holiday::getDate))
        .map(holiday -> new PublicHoliday(holiday.getDate(), holiday.getDescription(language)))
        .toList();
  }

  /** A day off, by name. */
  public record PublicHoliday(LocalDate day, String name) {}

  private boolean isHoliday(LocalDate day) {
    return ofYear(day.getYear()).containsKey(day);
  }

  private Map<LocalDate, List<Holiday>> ofYear(int year) {
    return byYear.computeIfAbsent(year, this::read);
  }

  private Map<LocalDate, List<Holiday>> read(int year) {
    return holidays.stream()
        .flatMap(known -> known.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream())
        .collect(Collectors.groupingBy(Holiday::getDate));
  }
}
