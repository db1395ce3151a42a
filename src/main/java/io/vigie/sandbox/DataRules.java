package io.vigie.sandbox;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack takes as tables and charts. */
final class DataRules {

  private static final Set<String> CELLS = Set.of("raw_text", "raw_number", "rich_text");
  private static final Set<String> CHARTS = Set.of("line", "bar", "area", "pie");

  private DataRules() {}

  static void table(JsonNode table, String where, Problems problems) {
    problems.require(
        !Json.text(table, "caption").isEmpty(), where, "missing required field: caption");
    JsonNode rows = table.path("rows");
    problems.size(rows, where + "/rows", 1, 100);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), rows.path(0).size(), where + "/rows/" + i, problems);
    }
    int characters = Json.characters(rows);
    problems.require(characters <= 10_000, where, "cells must hold less than 10001 characters");
  }

  private static void row(JsonNode row, int columns, String where, Problems problems) {
    problems.size(row, where, 1, 20);
    problems.require(row.size() == columns, where, "all rows must have the same number of cells");
    for (JsonNode cell : row) {
      String type = Json.text(cell, "type");
      problems.require(CELLS.contains(type), where, "unsupported type: " + type);
      problems.require(
          type.equals("rich_text") || !Json.text(cell, "text").isEmpty(),
          where,
          "must be more than 0 characters");
    }
  }

  static void chart(JsonNode block, String where, Problems problems) {
    problems.length(block.path("title"), where + "/title", 50);
    JsonNode chart = block.path("chart");
    String type = Json.text(chart, "type");
    problems.require(CHARTS.contains(type), where + "/chart", "unsupported type: " + type);
    if (type.equals("pie")) {
      problems.size(chart.path("segments"), where + "/chart/segments", 1, 20);
      return;
    }
    JsonNode categories = chart.at("/axis_config/categories");
    problems.size(categories, where + "/chart/axis_config/categories", 1, 20);
    categories.forEach(category -> problems.length(category, where + "/chart", 20));
    problems.size(chart.path("series"), where + "/chart/series", 1, 6);
    List<String> names = texts(categories);
    problems.require(
        Set.copyOf(names).size() == names.size(), where + "/chart", "categories must be unique");
    for (JsonNode series : chart.path("series")) {
      problems.length(series.path("name"), where + "/chart/series", 20);
      problems.require(
          texts(series.path("data"), "label").equals(names),
          where + "/chart/series",
          "must have one point for each category");
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(text -> text.asString("")).toList();
  }

  private static List<String> texts(JsonNode array, String name) {
    return array.valueStream().map(one -> Json.text(one, name)).toList();
  }
}
