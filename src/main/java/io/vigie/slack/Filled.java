package io.vigie.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person filled into a form, whatever the kind of field. */
final class Filled {

  private Filled() {}

  static Answers answers(View view) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> files = new HashMap<>();
    if (view.getState() != null && view.getState().getValues() != null) {
      view.getState()
          .getValues()
          .forEach(
              (field, elements) -> elements.values().forEach(e -> read(field, e, values, files)));
    }
    return new Answers(Origin.read(view.getPrivateMetadata()).record(), values, files);
  }

  private static void read(
      String field,
      ViewState.Value element,
      Map<String, String> values,
      Map<String, String> files) {
    if (element.getFiles() != null && !element.getFiles().isEmpty()) {
      files.put(field, element.getFiles().get(0).getUrlPrivateDownload());
    }
    Stream.of(
            element.getValue(),
            element.getSelectedUser(),
            element.getSelectedDate(),
            element.getSelectedTime(),
            element.getSelectedOption() == null ? null : element.getSelectedOption().getValue(),
            ticked(element))
        .filter(value -> value != null)
        .findFirst()
        .ifPresent(value -> values.put(field, value));
  }

  /** Several answers stand one per line. */
  private static @Nullable String ticked(ViewState.Value element) {
    return element.getSelectedOptions() == null
        ? null
        : element.getSelectedOptions().stream()
            .map(ViewState.SelectedOption::getValue)
            .collect(Collectors.joining("\n"));
  }
}
