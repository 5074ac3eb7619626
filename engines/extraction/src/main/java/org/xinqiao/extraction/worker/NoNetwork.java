package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Takes the network away from this JVM, for good. */
final class NoNetwork {
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "jmod");

  private NoNetwork() {}

  /** Once per JVM. {@link NoChannels} and an empty hosts file, set at its start, do the rest. */
  // Deprecated for servers that want their own transport; to refuse all sockets it is the only
  // hook.
  @SuppressWarnings("deprecation")
  static void install() throws IOException {
    Socket.setSocketImplFactory(NoNetwork::noSocket);
    ServerSocket.setSocketFactory(NoNetwork::noSocket);
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : new RefusingHandler());
  }

  private static SocketImpl noSocket() {
    throw new UnsupportedOperationException("the reading process has no network");
  }

  private static final class RefusingHandler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw NoChannels.refusal();
    }
  }
}
