package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;

/** Tries each way to the network after it has been taken away, and says what became of it. */
public final class NetworkProbe {
  private NetworkProbe() {}

  interface Attempt {
    void run() throws IOException;
  }

  /** The arguments are a port on which somebody listens and a name that resolves. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    NoNetwork.install();
    attempt("socket", () -> new Socket(loopback, port).close());
    attempt("server socket", () -> new ServerSocket(0).close());
    attempt("channel", () -> SocketChannel.open(new InetSocketAddress(loopback, port)).close());
    attempt("url", () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream().close());
    attempt("name", () -> InetAddress.getByName(arguments[1]));
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      attempt.run();
      System.out.println(what + " reached the network");
    } catch (IOException | UnsupportedOperationException e) {
      System.out.println(what + " refused");
    }
  }
}
