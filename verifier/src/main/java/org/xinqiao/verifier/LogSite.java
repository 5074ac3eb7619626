package org.xinqiao.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.xinqiao.ledger.EntryBundle;
import org.xinqiao.ledger.LogPath;
import org.xinqiao.ledger.TileReader;

/** A log behind a web address; redirects are not followed. */
final class LogSite implements TileReader {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MAX_BYTES = LogPath.FULL_WIDTH * (2 + EntryBundle.MAX_ENTRY);

  private final HttpClient client;
  private final String prefix;

  private LogSite(HttpClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  static LogSite at(String address) throws UnusableException {
    String prefix = address.endsWith("/") ? address : address + "/";
    try {
      HttpRequest.newBuilder(URI.create(prefix));
    } catch (IllegalArgumentException e) {
      throw new UnusableException("不是网址：" + address, "Not a web address: " + address);
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new LogSite(client, prefix);
  }

  @Override
  public Optional<byte[]> read(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return switch (response.statusCode()) {
          case 200 -> Optional.of(limited(path, body));
          case 404, 410 -> Optional.empty();
          default -> throw new IOException(path + ": HTTP status " + response.statusCode());
        };
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] limited(String path, InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException(path + ": longer than " + MAX_BYTES + " bytes");
    }
    return bytes;
  }
}
