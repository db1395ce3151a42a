package io.vigie.arbitration;

import io.vigie.engagement.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision log as a file. */
@Service
public class DecisionExport {

  /** What a file is called, and what it holds. */
  public record ExportedFile(String name, byte[] content) {}

  /** In which form. */
  public enum Format {
    /** a zip with one file a decision, in the manner of MADR */
    MARKDOWN,
    CSV,
    JSON
  }

  /** The whole log of the member's engagement. */
  @Transactional(readOnly = true)
  public ExportedFile of(Member by, Format format) {
    throw new UnsupportedOperationException();
  }
}
