package io.vigie.lead;

import java.util.List;

/**
 * The leads that have not come to their end, by name: whoever goes on has to take them up.
 *
 * @param unjudged what the client owes a verdict, or a second one
 * @param comingBack refused for now, with a date
 * @param underWay accepted, and neither won nor lost
 */
public record OpenLeads(List<String> unjudged, List<String> comingBack, List<String> underWay) {

  public OpenLeads {
    unjudged = List.copyOf(unjudged);
    comingBack = List.copyOf(comingBack);
    underWay = List.copyOf(underWay);
  }

  /** How many there are. */
  public int count() {
    return unjudged.size() + comingBack.size() + underWay.size();
  }
}
