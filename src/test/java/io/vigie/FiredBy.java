package io.vigie;

import java.lang.reflect.Proxy;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;

/** What a job is given when it fires: jobs of ours look at nothing but their own name. */
final class FiredBy {

  private FiredBy() {}

  static JobExecutionContext the(JobDetail detail) {
    return (JobExecutionContext)
        Proxy.newProxyInstance(
            FiredBy.class.getClassLoader(),
            new Class<?>[] {JobExecutionContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getJobDetail")) {
                return detail;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
