package org.xinqiao.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What the insurer's people do: find the delivery, view it, download what the grade allows. */
final class Insurer {
  static final String READER = "zhou.yining@slbx";
  private static final Duration DELIVERY_LIMIT = Duration.ofMinutes(2);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final World world;

  Insurer(World world) {
    this.world = world;
  }

  /** Waits until the platform has delivered the datum with this passport. */
  Journal.Done<String> delivery(String passport) throws InterruptedException {
    return delivery(passport, READER);
  }

  Journal.Done<String> delivery(String passport, String reader) throws InterruptedException {
    var end = System.nanoTime() + DELIVERY_LIMIT.toNanos();
    while (System.nanoTime() < end) {
      for (var one : inbox(reader)) {
        if (one.path("passport").asString().equals(passport)) {
          var state = one.path("state").asString();
          if (state.equals("FAILED")) {
            throw new IllegalStateException("Not delivered: " + one);
          }
          if (!state.equals("SCHEDULED")) {
            return new Journal.Done<>(one.path("id").asString(), state);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("Not delivered within " + DELIVERY_LIMIT);
  }

  private JsonNode inbox(String reader) {
    return world.as(reader).get("/api/v1/deliveries?box=inbox&limit=200").ok().json().path("items");
  }

  Journal.Done<Integer> viewPage(String delivery) {
    var page = world.as(READER).get("/api/v1/deliveries/" + delivery + "/pages/1").ok().bytes();
    if (!Arrays.equals(PNG, Arrays.copyOf(page, PNG.length))) {
      throw new IllegalStateException("The page is no PNG");
    }
    return new Journal.Done<>(page.length, "PNG " + page.length / 1024 + " KiB");
  }

  Journal.Done<String> receipt(String delivery) {
    var seen = world.as("zhou.yining@slyh").get("/api/v1/deliveries/" + delivery).ok().json();
    var opened = seen.path("receipt").path("openedAt").asString("");
    if (opened.isEmpty()) {
      throw new IllegalStateException("The sender sees no receipt: " + seen);
    }
    return new Journal.Done<>(opened, opened);
  }

  /** The column the agreement masks shows no value. */
  Journal.Done<Integer> viewTable(String delivery, String column) {
    var table =
        world.as(READER).get("/api/v1/deliveries/" + delivery + "/table?from=1").ok().json();
    var at = -1;
    var header = table.path("header");
    for (var i = 0; i < header.size(); i++) {
      at = header.path(i).asString().equals(column) ? i : at;
    }
    var rows = table.path("rows");
    for (var row : rows) {
      if (!row.path(at).asString().startsWith("*")) {
        throw new IllegalStateException("A masked cell shows " + row.path(at));
      }
    }
    return new Journal.Done<>(rows.size(), rows.size() + " 行，" + column + " 已脱敏 masked");
  }

  Journal.Done<Integer> download(String delivery) {
    var bytes = world.as(READER).get("/api/v1/deliveries/" + delivery + "/content").ok().bytes();
    return new Journal.Done<>(bytes.length, bytes.length + " B");
  }
}
