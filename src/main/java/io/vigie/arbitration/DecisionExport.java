package io.vigie.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.arbitration.Case.Cases;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision log as a file. */
@Service
public class DecisionExport {

  private final QuestionRows rows;
  private final QuestionDeeds deeds;
  private final Cases cases;

  DecisionExport(QuestionRows rows, QuestionDeeds deeds, Cases cases) {
    this.rows = rows;
    this.deeds = deeds;
    this.cases = cases;
  }

  /** What a file is called, and what it holds. */
  public static final class ExportedFile {
    private final String name;
    private final byte[] content;

    ExportedFile(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    public String name() {
      return name;
    }

    public byte[] content() {
      return content.clone();
    }
  }

  /** In which form. */
  public enum Format {
    /** a zip with one file a decision, in the manner of MADR */
    MARKDOWN,
    CSV,
    JSON
  }

  /** A question with all that was ever answered and done. */
  record Entry(Question question, List<Decision> answers, List<Happening> history) {}

  /** The whole log of the member's engagement. */
  @Transactional(readOnly = true)
  public ExportedFile of(Member by, Format format) {
    by.require(Act.EXPORT);
    List<Entry> entries =
        rows.all(cases.cover(by.engagement())).stream()
            .map(
                question ->
                    new Entry(question, rows.answers(question.id()), deeds.history(question.id())))
            .toList();
    return switch (format) {
      case MARKDOWN -> new ExportedFile("decisions.zip", MarkdownLog.zip(entries));
      case CSV -> new ExportedFile("decisions.csv", TableLog.csv(entries));
      case JSON -> new ExportedFile("decisions.json", TableLog.json(entries).getBytes(UTF_8));
    };
  }
}
