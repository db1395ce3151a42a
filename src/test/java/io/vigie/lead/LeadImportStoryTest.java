package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.LeadFile;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import io.vigie.lead.LeadImport.Filed;
import io.vigie.lead.LeadImport.Refused;
import io.vigie.lead.LeadImport.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file of leads: handed over once and whole, or refused with the line and the reason. */
class LeadImportStoryTest extends LeadStory {

  private static final int MANY = 50_000;

  @Autowired LeadImport files;
  @Autowired Profiles profiles;

  @BeforeEach
  void anEngagementThatTakesLeads() {
    anEngagement("en");
    SLACK.forget();
  }

  private Result read(String csv) {
    LeadFile file = LeadFile.read(csv.getBytes(StandardCharsets.UTF_8));
    return files.of(as(hery), ((LeadFile.Rows) file).rows());
  }

  private static StringBuilder many() {
    StringBuilder csv = new StringBuilder("Entreprise;Contact;Température;Contexte\r\n");
    for (int n = 0; n < MANY; n++) {
      csv.append("Company ").append(n).append(" SA;Person ").append(n).append(";chaud;Wants it\n");
    }
    return csv;
  }

  @Test
  void fiftyThousandLeadsAreHandedOverOnce() {
    String csv = many().toString();

    assertThat(read(csv)).isEqualTo(new Filed(MANY, 0, false));
    assertThat(read(csv)).isEqualTo(new Filed(0, MANY, false));
    assertThat(rows.find(acmes().id(), MANY).orElseThrow().company()).isEqualTo("Company 49999 SA");
    assertThat(counts.of(acmes().id()).firstEntry().getValue())
        .isEqualTo(Map.of(LeadCounts.Counted.SUBMITTED, MANY));
    deliver();
    assertThat(posted().stream().filter(call -> call.toString().contains("from a file")))
        .hasSize(1);
    assertThat(verdicts.accept(as(karim), rows.find(acmes().id(), 7).orElseThrow().id()).state())
        .isEqualTo(State.ACCEPTED);
  }

  @Test
  void badRowsRefuseAllOfItWithLineAndReason() {
    leads.oppose(as(hery), lead("Never", "Again").id());
    StringBuilder csv = many();
    csv.insert(csv.indexOf("\n") + 1, ";Nobody;chaud;\nX;j@x.fr;froid;\nY;Z;boiling;\n");
    csv.append("Never SARL;again;hot;\n");
    Refused refused = (Refused) read(csv.toString());

    assertThat(refused.total()).isEqualTo(4);
    assertThat(refused.listed())
        .extracting(broken -> broken.line() + " " + broken.rule().rule())
        .containsExactly(
            "2 CompanyMissing",
            "3 ContactMissing",
            "4 TemperatureUnknown",
            (MANY + 5) + " AskedNotToBeContacted");
    assertThat(rows.find(acmes().id(), 2)).isEqualTo(Optional.empty());
  }

  @Test
  void aFileNamesWhoOwesTheVerdict() {
    knownToSlack(sofia);
    String csv =
        """
        company,contact,temperature,owner
        A,J,hot,USOFIA
        B,J,hot,<@UCLAIRE>
        C,J,hot,<@UKARIM|karim>
        D,J,hot,
        """;

    assertThat(read(csv)).isEqualTo(new Filed(4, 0, false));
    assertThat(rows.all(acmes().id()).map(Lead::owner))
        .containsExactly(
            Optional.of("USOFIA"), Optional.of("UCLAIRE"), Optional.of("UKARIM"), Optional.empty());
  }

  @Test
  void whoeverIsNotOfTheClientOwesNoVerdict() {
    Person guest = new Person("UGUEST", "TCLIENT");
    Person stranger = new Person("USTRANGER", "TELSEWHERE");
    knownToSlack(hery, stranger);
    profiles.learn(
        new Profile(
            new PersonId(guest.user, guest.team),
            true,
            Optional.empty(),
            Optional.empty(),
            clock.instant()));
    Refused refused =
        (Refused)
            read(
                """
                Entreprise;Contact;Température;Commercial
                A;J;chaud;UKARIM
                B;J;chaud;UHERY
                C;J;chaud;USTRANGER
                D;J;chaud;UNOBODY
                E;J;chaud;Karim
                F;J;chaud;UGUEST
                G;J;chaud;<!channel>
                """);

    assertThat(refused.listed())
        .extracting(broken -> broken.line() + " " + broken.rule().rule())
        .containsExactly(
            "3 OwnerNotOfTheClient",
            "4 OwnerNotOfTheClient",
            "5 OwnerNotOfTheClient",
            "6 OwnerNotOfTheClient",
            "7 OwnerNotOfTheClient",
            "8 OwnerNotOfTheClient");
    assertThat(rows.all(acmes().id())).isEmpty();
    assertThat(
            claire
                .submits(
                    claire.opens("/lead import"),
                    Map.of("rows", "company,contact,temperature,owner\nA,J,hot,<@UHERY>"))
                .toString())
        .contains("Line 2", "Copy member ID", "&lt;@UHERY&gt;");
  }

  private void knownToSlack(Person... people) {
    for (Person person : people) {
      profiles.learn(
          new Profile(
              new PersonId(person.user, person.team),
              false,
              Optional.empty(),
              Optional.empty(),
              clock.instant()));
    }
  }

  @Test
  void aFileThatIsNoneIsRefused() {
    for (String csv : List.of("", "week,dials\n2026-W46,3", "company,contact,temperature\n")) {
      assertThat(LeadFile.read(csv.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(LeadFile.Unreadable.class);
    }
  }

  @Test
  void rowsArePastedAndWhatIsWrongIsSaidInTheForm() {
    JsonNode form = claire.opens("/lead import");
    String head = "company,contact,temperature,context\n";

    assertThat(claire.submits(form, Map.of("rows", head + "A,,hot,\nB,C,tepid,")).toString())
        .contains("2 lines are to be mended", "Line 2", "Line 3", "tepid");
    assertThat(claire.submits(form, Map.of("rows", "company\nA")).toString())
        .contains("are needed");
    assertThat(claire.submits(form, Map.of()).toString()).contains("errors", "rows");
    assertThat(
            claire
                .submits(form, Map.of("rows", head + "A,B,hot,06 12 34 56 78\nA SA,b,cold,"))
                .toString())
        .contains("1 lead", "1 was known already", "left out");
  }
}
