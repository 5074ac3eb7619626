package org.xinqiao.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The server's port: the one it had before while that is free, so that addresses stay valid over
 * restarts.
 */
final class Port {

  // Below Linux' range for outgoing connections (32768 up), which would take it between two starts.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_767;
  private static final int TRIES = 1_000;

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Port() {}

  /** The recorded port, or a new one when there is none or somebody else has it. */
  static int choose(Path record) throws IOException {
    if (Files.exists(record)) {
      String text = Files.readString(record).strip();
      if (text.matches("[0-9]{4,5}") && isFree(Integer.parseInt(text))) {
        return Integer.parseInt(text);
      }
    }
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < TRIES; i++) {
      int port = random.nextInt(LOWEST, HIGHEST + 1);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port between " + LOWEST + " and " + HIGHEST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.isBound();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
