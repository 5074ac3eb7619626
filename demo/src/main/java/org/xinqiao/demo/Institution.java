package org.xinqiao.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the four sample institutions.
 *
 * @param code its short code, the part after @ in sign-in names
 * @param suite cryptographic suite, SM or INTL
 * @param department the one department its business people belong to
 */
record Institution(String code, String name, String suite, String department, List<Person> people) {
  private static final int FIRST = 100;

  /** The four, with their people. */
  static List<Institution> samples() {
    return List.of(
        of("slyh", "示例银行", "SM", "风险管理部", 100),
        of("slbx", "示例保险", "INTL", "理赔管理部", 200),
        of("sljg", "示例监管局", "SM", "非现场监管处", 300),
        of("slkj", "示例科技", "INTL", "数据服务部", 400));
  }

  private static Institution of(
      String code, String name, String suite, String department, int serial) {
    var people = business(serial);
    if (serial == FIRST) {
      people.addAll(outsiders(serial));
    }
    return new Institution(code, name, suite, department, people);
  }

  /** Those who come to the first institution from outside, so that each role has somebody. */
  private static List<Person> outsiders(int serial) {
    return List.of(
        Person.of("he.jingzhou", "贺景舟", serial + 18, "PARTNER"),
        Person.of("wen.ruxu", "闻如许", serial + 19, "REGULATOR"),
        Person.of("ruan.qinghe", "阮清和", serial + 20, "CUSTOMER"));
  }

  private static List<Person> business(int serial) {
    var people = new ArrayList<Person>();
    people.add(Person.of("zhou.yining", "周以宁", serial + 11, "STAFF"));
    people.add(Person.of("lu.qingyao", "陆清遥", serial + 12, "STAFF"));
    people.add(Person.of("gu.huaizhou", "顾怀舟", serial + 13, "HEAD"));
    people.add(Person.of("xu.zhiwei", "许知微", serial + 14, "COMPLIANCE"));
    people.add(Person.of("jiang.boyan", "江泊言", serial + 15, "EXECUTIVE"));
    people.add(Person.of("song.huaijin", "宋怀瑾", serial + 16, "EXECUTIVE"));
    people.add(Person.of("tang.jingxing", "唐景行", serial + 17, "EXECUTIVE"));
    return people;
  }

  /** The three administrators of an institution, in the order of their roles. */
  static List<Person> administrators(int serial) {
    return List.of(
        Person.of("shen.yifan", "沈一帆", serial + 1),
        Person.of("han.ruoxi", "韩若溪", serial + 2),
        Person.of("ye.zhiqiu", "叶知秋", serial + 3));
  }

  /** Where this institution's invented identity numbers begin. */
  int serial() {
    return switch (code) {
      case "slyh" -> 100;
      case "slbx" -> 200;
      case "sljg" -> 300;
      default -> 400;
    };
  }

  /** Full sign-in name of a person here. */
  String signIn(String account) {
    return account + "@" + code;
  }
}
