package org.xinqiao.conformance;

import java.util.Map;
import java.util.TreeMap;
import org.xinqiao.demo.Client;
import org.xinqiao.demo.World;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installation with four institutions and their people, as the demonstration sets them up. 银行
 * {@code slyh}, 保险 {@code slbx}, 监管 {@code sljg} and 科技 {@code slkj} each have the same posts.
 */
final class Town implements AutoCloseable {
  /** Of the platform that all tests share: small, so that it can be passed. */
  static final int UPLOAD_LIMIT = 16 << 20;

  private final Installation installation;
  private final World world;
  private final Map<String, Wire.Badge> badges = new TreeMap<>();

  private Town(Installation installation, World world) {
    this.installation = installation;
    this.world = world;
  }

  /** Starts a platform and sets everything up; takes some 20 seconds. */
  static Town build(String name, String... settings) {
    return on(Installation.fresh(name, settings));
  }

  /** As {@link #build}, on an installation made ready otherwise. */
  static Town on(Installation installation) {
    try {
      var world = World.open(installation.start(), installation.data());
      return new Town(installation, world);
    } catch (RuntimeException | Error e) {
      installation.close();
      throw e;
    }
  }

  /** The one that all tests of a run share. */
  static Town shared() {
    return build("shared", "--xinqiao.upload-limit=" + UPLOAD_LIMIT + "B");
  }

  Installation installation() {
    return installation;
  }

  /** Somebody signed in, as {@code zhou.yining@slyh}. */
  Client as(String account) {
    return world.as(account);
  }

  /** The business desks of an institution. */
  Desk desk(String code) {
    return new Desk(this, code);
  }

  /** Somebody nobody knows. */
  Client stranger() {
    return world.stranger();
  }

  String passwordOf(String account) {
    return world.passwordOf(account);
  }

  String institutionId(String code) {
    return world.institutionId(code);
  }

  /** The system administrator of an institution, who makes accounts and departments. */
  Client systemAdministrator(String code) {
    return as("shen.yifan@" + code);
  }

  /** The security administrator, who grants roles and unlocks. */
  Client securityAdministrator(String code) {
    return as("han.ruoxi@" + code);
  }

  /** The audit administrator, who reads the log. */
  Client auditAdministrator(String code) {
    return as("ye.zhiqiu@" + code);
  }

  /** HTTP without any comfort. */
  Wire wire() {
    return new Wire(installation.address());
  }

  /** The cookies of somebody signed in, for requests that no client would send. */
  synchronized Wire.Badge badge(String account) {
    return badges.computeIfAbsent(account, name -> wire().badge(name, passwordOf(name)));
  }

  /** A call with a method that the demonstration's client does not know. */
  Client.Answer wireAs(String account, String method, String path, Map<String, ?> body) {
    var json = JsonMapper.shared().writeValueAsString(body);
    return Wire.read(wire().call(method, path, badge(account).headers(), json));
  }

  /** A new account of an institution, with its initial password and no role. */
  Newcomer newcomer(String code) {
    var serial = Newcomer.nextSerial();
    var name = "newcomer" + serial;
    var created =
        systemAdministrator(code)
            .post(
                "/api/v1/accounts",
                Map.of(
                    "account",
                    name,
                    "name",
                    "新员工",
                    "identityNumber",
                    Newcomer.identityNumber(serial)))
            .ok()
            .json();
    return new Newcomer(
        created.path("account").path("id").asString(),
        name + "@" + code,
        created.path("initialPassword").asString());
  }

  @Override
  public void close() {
    installation.close();
  }
}
