package org.xinqiao.kernel.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start on any address but loopback unless TLS is configured. */
@Component
class ListeningRule {
  ListeningRule(Environment environment) throws UnknownHostException {
    var address = environment.getProperty("server.address", "");
    var tls =
        environment.containsProperty("server.ssl.bundle")
            || environment.containsProperty("server.ssl.key-store")
            || environment.containsProperty("server.ssl.certificate");
    check(address, tls);
  }

  static void check(String address, boolean tls) throws UnknownHostException {
    var loopback = !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    if (!loopback && !tls) {
      throw new IllegalStateException(
          "监听本机以外的地址必须配置 TLS（server.ssl.*），拒绝启动 / Listening beyond loopback needs TLS"
              + " (server.ssl.*); the start is refused: "
              + (address.isBlank() ? "all addresses" : address));
    }
  }
}
