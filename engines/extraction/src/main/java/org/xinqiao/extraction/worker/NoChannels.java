package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** A provider of network channels that provides none; the JVM finds it by its system property. */
public final class NoChannels extends SelectorProvider {
  /** Called by the JVM. */
  public NoChannels() {}

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    throw refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    throw refusal();
  }

  @Override
  public Pipe openPipe() throws IOException {
    throw refusal();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    throw refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw refusal();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    throw refusal();
  }

  static IOException refusal() {
    return new IOException("the reading process has no network");
  }
}
