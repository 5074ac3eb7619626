package org.xinqiao.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "NAME,张三,张*",
    "NAME,张三丰,张**",
    "NAME,欧阳修,欧阳*",
    "NAME,欧阳,欧*",
    "NAME,司马相如,司马**",
    "NAME,𠮷野家,𠮷**",
    "NAME,阿卜杜拉·买买提,阿***",
    "NAME,John Smith,J***",
    "RESIDENT_ID,11010519491231002X,110105********002X",
    "RESIDENT_ID,110105-19491231-002x,110105********002x",
    "RESIDENT_ID,１１０１０５19491231002X,110105********002X",
    "RESIDENT_ID,130503670401001,130503******001",
    "RESIDENT_ID_ENDS,11010519491231002X,1****************X",
    "MOBILE,13800138000,138****8000",
    "MOBILE,+86 138-0013-8000,138****8000",
    "MOBILE,008613800138000,138****8000",
    "MOBILE,8613800138000,138****8000",
    "MOBILE,1380013\u200B8000,138****8000",
    "BANK_CARD,6222 0210 0111 2223 331,622202*********3331",
    "BANK_CARD,4111111111111111,411111******1111",
    "USCC,91350100M000100Y43,9135**********0Y43",
    "MAIL,zhang.san@example.com,z***@example.com",
    "ADDRESS,广东省深圳市南山区科技园南路1号,广东省深圳市南山区****",
    "ADDRESS,北京市海淀区中关村大街5号,北京市海淀区****",
    "ADDRESS,上海市浦东新区世纪大道100号,上海市浦东新区****",
    "ADDRESS,内蒙古自治区呼和浩特市赛罕区某路3号,内蒙古自治区呼和浩特市赛罕区****",
    "ADDRESS,湖南省长沙县星沙街道8号,湖南省长沙县****",
    "ADDRESS,浙江省义乌市稠城街道9号,浙江省义乌市****",
    "ADDRESS,上海市阳光小区3号楼,上海市****",
    "ADDRESS,北京市海淀区,北京市海淀区",
    "AMOUNT_BAND,0,0–1千",
    "AMOUNT_BAND,999.99,0–1千",
    "AMOUNT_BAND,1000,1千–1万",
    "AMOUNT_BAND,'12,345.67元',1万–5万",
    "AMOUNT_BAND,￥500000,50万–100万",
    "AMOUNT_BAND,-2000,负1千–1万",
    "AMOUNT_BAND,99999999,1000万–1亿",
    "AMOUNT_BAND,100000000,≥1亿",
    "DATE_MONTH,2024-01-15,2024-01",
    "DATE_MONTH,2024年1月5日,2024-01",
    "DATE_MONTH,2024/12/31,2024-12",
    "DATE_MONTH,20240105,2024-01",
    "FULL,anything,******",
    "KEEP,anything,anything",
  })
  void aValueIsMaskedByItsRule(MaskingRule rule, String value, String masked) {
    assertThat(Masking.apply(rule, value)).isEqualTo(new Masked(masked, true));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME,张",
    "RESIDENT_ID,1101051949123100",
    "RESIDENT_ID,张三",
    "RESIDENT_ID_ENDS,12",
    "MOBILE,1380013800",
    "MOBILE,010-88886666",
    "BANK_CARD,123456789012",
    "BANK_CARD,12345678901234567890",
    "USCC,91350100M000100Y4",
    "MAIL,no-at-sign",
    "MAIL,a@b@c.com",
    "MAIL,@example.com",
    "ADDRESS,科技园南路1号",
    "ADDRESS,某某小区5栋",
    "AMOUNT_BAND,twelve",
    "AMOUNT_BAND,1e9",
    "DATE_MONTH,2024-13-01",
    "DATE_MONTH,202401",
  })
  void aValueOfAnotherShapeIsMaskedFully(MaskingRule rule, String value) {
    assertThat(Masking.apply(rule, value)).isEqualTo(new Masked(Masking.FULL, false));
  }

  @ParameterizedTest
  @EnumSource(MaskingRule.class)
  void blankValuesStayAsTheyAre(MaskingRule rule) {
    assertThat(Masking.apply(rule, "").text()).isEmpty();
    assertThat(Masking.apply(rule, " \u3000").text()).isEqualTo(" \u3000");
  }

  @ParameterizedTest
  @EnumSource(value = MaskingRule.class, mode = EnumSource.Mode.EXCLUDE, names = "KEEP")
  void aVeryLongValueIsMaskedFully(MaskingRule rule) {
    assertThat(Masking.apply(rule, "1".repeat(5_000_000)).text()).isEqualTo(Masking.FULL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noRuleShowsTheMiddleOfARandomValue(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "0123456789Xx张王李@.-年区市县省 A+";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = 1 + random.nextInt(24); n > 0; n--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (MaskingRule rule :
          new MaskingRule[] {MaskingRule.RESIDENT_ID, MaskingRule.MOBILE, MaskingRule.BANK_CARD}) {
        String masked = Masking.apply(rule, value.toString()).text();
        long shown = masked.chars().filter(c -> c != '*').count();
        assertThat(value.toString().isBlank() || shown <= 10).isTrue();
      }
    }
  }

  @Test
  void aFullMaskDoesNotTellTheLength() {
    assertThat(Masking.apply(MaskingRule.FULL, "a").text())
        .isEqualTo(Masking.apply(MaskingRule.FULL, "a".repeat(99)).text());
  }
}
