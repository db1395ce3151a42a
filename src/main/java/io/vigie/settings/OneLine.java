package io.vigie.settings;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells whoever started Vigie, on one line of the standard error, why it did not start. */
class OneLine implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
    System.err.println((analysis.getDescription() + action).replaceAll("\\s+", " ").strip());
  }
}
