package org.xinqiao.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts the platform the one-time link, as long as the operator has no
 * administrators. Each start makes a new link and ends the one before.
 */
@Component
class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final SetUps setUps;
  private final Environment environment;

  FirstStart(SetUps setUps, Environment environment) {
    this.setUps = setUps;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    var invitation = setUps.invitePlatform();
    if (invitation.isEmpty()) {
      return;
    }
    var port = environment.getProperty("local.server.port", "8080");
    var link = "http://127.0.0.1:" + port + "/setup#" + invitation.get().token();
    LOG.info("初始化链接（24 小时内有效，仅可使用一次） / Set-up link (24 h, once): {}", link);
  }
}
