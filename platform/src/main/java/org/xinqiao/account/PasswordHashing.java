package org.xinqiao.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.crypto.PasswordHasher;

/** Only so many hashes at once, since each takes 19 MiB and 30 ms of one core; others wait. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {
  @Bean
  PasswordHasher passwordHasher(@Value("${xinqiao.password.hashers:2}") int atOnce) {
    return new PasswordHasher(atOnce);
  }
}
