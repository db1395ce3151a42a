package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Placements;
import io.vigie.engagement.Side;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The referent's answers to "on which side is this person?". */
@Configuration(proxyBeanMethods = false)
class PlaceButtons {

  static final String PROVIDER = "engagement.place_provider";
  static final String CLIENT = "engagement.place_client";
  static final String PROVIDER_PERSON = "engagement.place_person";
  static final String CLIENT_PERSON = "engagement.place_client_person";

  private static final Pattern WHO = Pattern.compile("([A-Z0-9]{1,30})/([A-Z0-9]{1,30})");

  private final Placements placements;

  PlaceButtons(Placements placements) {
    this.placements = placements;
  }

  @Bean
  Button placeWithTheProvider() {
    return new Place(PROVIDER, Side.PROVIDER, true);
  }

  @Bean
  Button placeWithTheClient() {
    return new Place(CLIENT, Side.CLIENT, true);
  }

  @Bean
  Button placeOnePersonWithTheProvider() {
    return new Place(PROVIDER_PERSON, Side.PROVIDER, false);
  }

  @Bean
  Button placeOnePersonWithTheClient() {
    return new Place(CLIENT_PERSON, Side.CLIENT, false);
  }

  /** One answer, for a whole organisation or for the person alone. */
  private final class Place implements Button {

    private final String id;
    private final Side side;
    private final boolean wholeOrganisation;

    Place(String id, Side side, boolean wholeOrganisation) {
      this.id = id;
      this.side = side;
      this.wholeOrganisation = wholeOrganisation;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Act act() {
      return Act.PLACE_PEOPLE;
    }

    @Override
    public Reply pressed(Request request, String value) {
      Matcher who = WHO.matcher(value);
      if (!who.matches()) {
        throw new NobodyToPlace();
      }
      PersonId person = new PersonId(who.group(2), who.group(1));
      if (wholeOrganisation) {
        placements.placeOrganisation(request.member(), person.team(), side);
      } else {
        placements.placePerson(request.member(), person, side);
      }
      return Reply.saying(
          request
              .texts()
              .say(
                  wholeOrganisation ? "engagement.place.done" : "engagement.place.done_person",
                  "person",
                  new Mention(person.user()),
                  "side",
                  request.texts().plain("engagement.side." + side.name())));
    }
  }
}
