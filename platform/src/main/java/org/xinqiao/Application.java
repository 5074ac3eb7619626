package org.xinqiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform. Its sub-packages are the table of contents. */
@SpringBootApplication
public class Application {
  /** Starts the platform; settings come from the command line and the environment. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}
