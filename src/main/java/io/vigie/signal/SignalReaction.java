package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reaction by which people of an engagement mark a message as heard; none unless wanted. */
@Service
public class SignalReaction {

  /** 📡, where nobody names another one. */
  public static final String USUAL = "satellite_antenna";

  private final JdbcClient jdbc;

  SignalReaction(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The reaction's name in Slack, if there is one. */
  @Transactional(readOnly = true)
  public Optional<String> of(Engagement engagement) {
    return jdbc.sql("select name from signal_reaction where engagement_id = ?")
        .param(engagement.id())
        .query(String.class)
        .optional();
  }

  /** Whether that reaction means something in that channel: most do not, and leave no trace. */
  @Transactional(readOnly = true)
  public boolean isOne(String channel, String name) {
    return jdbc.sql(
                "select count(*) from signal_reaction r join engagement e on e.id = r.engagement_id"
                    + " where e.channel_id = ? and r.name = ?")
            .params(channel, name)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Chooses it, or leaves it off. */
  @Transactional
  public void choose(Member by, Optional<String> name) {
    by.require(Act.CHANGE_THE_ENGAGEMENT);
    jdbc.sql("delete from signal_reaction where engagement_id = ?")
        .param(by.engagement().id())
        .update();
    name.ifPresent(
        chosen ->
            jdbc.sql("insert into signal_reaction (engagement_id, name) values (?, ?)")
                .params(by.engagement().id(), chosen)
                .update());
  }
}
