package io.vigie.engagement;

import io.vigie.shared.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an engagement was set up with.
 *
 * @param referent the one person of the client who decides, by Slack's user id
 * @param deputy who decides in turn, of the same organisation
 * @param sponsor whom the last prompt reaches, of the same organisation
 * @param zone the zone of all appointments and of the weeks
 * @param clientCountry ISO code; its public holidays move the digest
 * @param digestDay Monday to Friday
 * @param digestTime from 03:00 on, because clocks change before
 * @param endDate the last day that was agreed; it ends when the referent says so
 * @param leads what was agreed about leads
 */
public record Terms(
    String clientName,
    String providerName,
    String referent,
    Optional<String> deputy,
    Optional<String> sponsor,
    Language language,
    ZoneId zone,
    Optional<String> clientCountry,
    Optional<String> providerCountry,
    Market market,
    DayOfWeek digestDay,
    LocalTime digestTime,
    Optional<DayOfWeek> meetingDay,
    Optional<LocalTime> meetingTime,
    LocalDate startDate,
    Optional<LocalDate> endDate,
    LeadTerms leads) {

  /** Without an agreed end, and with what is usual for leads. */
  public Terms(
      String clientName,
      String providerName,
      String referent,
      Optional<String> deputy,
      Optional<String> sponsor,
      Language language,
      ZoneId zone,
      Optional<String> clientCountry,
      Optional<String> providerCountry,
      Market market,
      DayOfWeek digestDay,
      LocalTime digestTime,
      Optional<DayOfWeek> meetingDay,
      Optional<LocalTime> meetingTime,
      LocalDate startDate) {
    this(
        clientName,
        providerName,
        referent,
        deputy,
        sponsor,
        language,
        zone,
        clientCountry,
        providerCountry,
        market,
        digestDay,
        digestTime,
        meetingDay,
        meetingTime,
        startDate,
        Optional.empty(),
        LeadTerms.USUAL);
  }

  /** Whom the provider sells to: other rules hold for calls to consumers. */
  public enum Market {
    B2B,
    B2C
  }
}
