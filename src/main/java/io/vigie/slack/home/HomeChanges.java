package io.vigie.slack.home;

import io.vigie.arbitration.QuestionChanged;
import io.vigie.digest.DigestRestated;
import io.vigie.digest.DigestWritten;
import io.vigie.engagement.EngagementChanged;
import io.vigie.engagement.EngagementConfirmed;
import io.vigie.engagement.LanguageChosen;
import io.vigie.engagement.Placed;
import io.vigie.engagement.PlacementAsked;
import io.vigie.engagement.SeatEmptied;
import io.vigie.kpi.FigureExplained;
import io.vigie.kpi.FiguresChanged;
import io.vigie.kpi.KpiDefined;
import io.vigie.playbook.PlayChanged;
import io.vigie.setup.ActionsChanged;
import io.vigie.setup.GateChanged;
import io.vigie.setup.ReadinessChanged;
import io.vigie.signal.SignalChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What makes App Homes old: they are published anew once the fact stands. */
@Component
class HomeChanges {

  private final Homes homes;

  HomeChanges(Homes homes) {
    this.homes = homes;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(QuestionChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(SignalChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(SeatEmptied event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FiguresChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FigureExplained event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(KpiDefined event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(DigestWritten event) {
    homes.changed(event.digest().engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(DigestRestated event) {
    homes.changed(event.digest().engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(EngagementConfirmed event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(EngagementChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Placed event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(PlacementAsked event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(PlayChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ReadinessChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(GateChanged event) {
    homes.changed(event.gate().engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ActionsChanged event) {
    homes.changed(event.engagement().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(LanguageChosen event) {
    homes.changed(event.person());
  }
}
