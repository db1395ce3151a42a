package io.vigie.slack.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slack's native line chart: at most 6 series over at most 20 categories, each with every point.
 */
public final class Chart {

  static final int TITLE = 50;
  static final int LABEL = 20;
  static final int CATEGORIES = 20;

  private final String title;
  private final List<String> categories;
  private final List<Map<String, Object>> series = new ArrayList<>();

  public Chart(String title, List<String> categories) {
    this.title = Words.cut(title, TITLE);
    this.categories = categories.stream().map(category -> Words.cut(category, LABEL)).toList();
  }

  /** Adds a line with one value for each category. */
  public Chart line(String name, List<? extends Number> values) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      Map<String, Object> point = new LinkedHashMap<>();
      point.put("label", categories.get(i));
      point.put("value", values.get(i));
      points.add(point);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", Words.cut(name, LABEL));
    line.put("data", points);
    series.add(line);
    return this;
  }

  /** The block, with the names of its axes. */
  public Block block(String across, String up) {
    Map<String, Object> axes = new LinkedHashMap<>();
    axes.put("categories", categories);
    axes.put("x_label", Words.cut(across, TITLE));
    axes.put("y_label", Words.cut(up, TITLE));
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("type", "line");
    chart.put("series", List.copyOf(series));
    chart.put("axis_config", axes);
    return Block.of("data_visualization").with("title", title).with("chart", chart);
  }
}
