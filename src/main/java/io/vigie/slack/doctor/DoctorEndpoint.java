package io.vigie.slack.doctor;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/doctor}: the same findings for programs, without people and secrets. */
@Component
@Endpoint(id = "doctor")
class DoctorEndpoint {

  private final Engagements engagements;
  private final Examination examination;

  DoctorEndpoint(Engagements engagements, Examination examination) {
    this.engagements = engagements;
    this.examination = examination;
  }

  @ReadOperation
  Map<String, Object> all() {
    List<Map<String, Object>> each = engagements.active().stream().map(this::one).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", DoctorVerb.version());
    json.put("well", each.stream().allMatch(one -> Boolean.TRUE.equals(one.get("well"))));
    json.put("engagements", each);
    return json;
  }

  @ReadOperation
  @Nullable Map<String, Object> one(@Selector UUID engagement) {
    return engagements.find(engagement).filter(Engagement::isActive).map(this::one).orElse(null);
  }

  private Map<String, Object> one(Engagement engagement) {
    List<Finding> found = examination.everything(engagement);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("engagement", engagement.id().toString());
    json.put("channel", engagement.channel());
    json.put("well", found.stream().allMatch(Finding::well));
    json.put("findings", found.stream().map(Finding::json).toList());
    return json;
  }
}
