package io.vigie.slack.kit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

/** A form, as the JSON that Slack's {@code views.open} takes. */
public record Modal(@JsonValue Map<String, Object> json) {

  private static final int TITLE = 24;
  private static final int BLOCKS = 100;

  /**
   * A form.
   *
   * @param id its {@code callback_id}
   * @param metadata what the answer must carry back: ids, no words and no secrets
   * @param submit the label of the button that sends it; empty for a page to read
   */
  public static Modal of(
      String id, String metadata, String title, String submit, String close, List<Block> blocks) {
    Block view =
        Block.of("modal")
            .with("callback_id", id)
            .with("private_metadata", metadata)
            .with("title", Block.plainText(title, TITLE))
            .with("close", Block.plainText(close, TITLE))
            .with("blocks", blocks.stream().limit(BLOCKS).map(Block::json).toList());
    return new Modal(
        submit.isEmpty()
            ? view.json()
            : view.with("submit", Block.plainText(submit, TITLE)).json());
  }
}
