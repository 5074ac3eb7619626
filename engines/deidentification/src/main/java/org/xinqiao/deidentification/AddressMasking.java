package org.xinqiao.deidentification;

/** Cuts an address behind its district, county or banner; behind its city if it names none. */
final class AddressMasking {

  private static final int MAX_DISTRICT_NAME = 12;
  private static final String[] NOT_DISTRICTS = {
    "自治区", "小区", "社区", "园区", "开发区", "新区", "校区", "厂区", "景区", "特区", "别墅区", "工业区", "住宅区"
  };

  private AddressMasking() {}

  static String toDistrict(String value) {
    int city = afterCity(value);
    int district = afterDistrict(value, city);
    int end = district > 0 ? district : city;
    if (end <= 0) {
      return Masking.FULL;
    }
    return end == value.length() ? value : value.substring(0, end) + "****";
  }

  /** Index behind the province and city named first, or 0. */
  private static int afterCity(String value) {
    int end = 0;
    for (String level : new String[] {"自治区", "特别行政区", "省"}) {
      int at = value.indexOf(level);
      if (end == 0 && at > 0 && at <= MAX_DISTRICT_NAME) {
        end = at + level.length();
      }
    }
    for (String level : new String[] {"自治州", "地区", "盟", "市"}) {
      int at = value.indexOf(level, end + 1);
      if (at > 0 && at - end <= MAX_DISTRICT_NAME) {
        return at + level.length();
      }
    }
    return end;
  }

  private static int afterDistrict(String value, int from) {
    int to = Math.min(value.length(), from + MAX_DISTRICT_NAME);
    for (int i = from + 1; i < to; i++) {
      char c = value.charAt(i);
      if (Character.isDigit(c) || "路街道巷弄号栋幢".indexOf(c) >= 0) {
        return 0;
      }
      if ((c == '区' || c == '县' || c == '旗') && isDistrict(value.substring(0, i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isDistrict(String head) {
    // 浦东新区 and 滨海新区 are districts; other "new areas" are cut at their city.
    if (head.endsWith("浦东新区") || head.endsWith("滨海新区")) {
      return true;
    }
    for (String other : NOT_DISTRICTS) {
      if (head.endsWith(other)) {
        return false;
      }
    }
    return true;
  }
}
