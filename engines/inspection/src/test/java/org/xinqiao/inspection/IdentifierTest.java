package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID,11010519491231002X",
    "RESIDENT_ID,11010519491231002x",
    "RESIDENT_ID,440524188001010014",
    "USCC,91350100M000100Y43",
    "USCC,9144030071526726XG",
    "USCC,91110000802100433B",
    "BANK_CARD,6222021001112223331",
    "BANK_CARD,4111111111111111",
    "BANK_CARD,5555555555554444",
    "BANK_CARD,2223003122003222",
    "BANK_CARD,3530111333300000",
    "BANK_CARD,378282246310005",
    "BANK_CARD,6222 0210 0111 2223 331",
    "BANK_CARD,4111-1111-1111-1111",
    "MOBILE,13800138000",
    "MOBILE,14512345678",
    "MOBILE,14712345678",
    "MOBILE,15912345678",
    "MOBILE,16101234567",
    "MOBILE,16212345678",
    "MOBILE,16612345678",
    "MOBILE,17400123456",
    "MOBILE,17612345678",
    "MOBILE,18012345678",
    "MOBILE,19912345678",
    "MOBILE,+8613800138000",
    "MOBILE,008613800138000",
    "MOBILE,8613800138000",
    "MOBILE,+86 138 0013 8000",
    "MOBILE,138-0013-8000",
  })
  void aPublishedVectorIsFoundWithItsExactSpan(Kind kind, String value) {
    String id = value.equals("440524188001010014") ? "" : kind + ":" + value;
    for (String text :
        new String[] {value, "号码：" + value + "。", "见(" + value + ")后", value + "."}) {
      if (id.isEmpty()) {
        // Born 1880: the check digit holds, the birth date is before any the engine accepts.
        assertThat(Found.in(text)).noneMatch(f -> f.kind() == Kind.RESIDENT_ID);
      } else {
        assertThat(Found.shown(text)).containsExactly(id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // wrong check digit
        "11010519490231002X", // 31 February
        "11010519491331002X", // month 13
        "99010519491231002X", // no such province
        "91350100M000100Y44", // wrong check character
        "91350100I000100Y43", // letter outside the alphabet
        "6222021001112223337", // wrong Luhn digit, nothing else says card
        "7222021001112223330", // no issuer starts so
        "12800138000", // no such mobile range
        "15412345678", // 154 is not assigned
        "17491234567", // 1749 is not assigned
        "1380013800", // too short
        "138001380001", // inside a longer run
        "x13800138000", // glued to a letter
        "13800138000x", // glued to a letter
        "0.47000000000000003", // float tail
        "0.13800138000", // float tail of the right length
        "3.4111111111111111", // float tail that passes Luhn
        ".13800138000", // bare fraction
        "13800138000.55", // amount with decimals
        "11010519491231002XY", // one character too many
        "12345678901234567890", // 20 digits, no context
      })
  void aNearMissIsNotFound(String value) {
    assertThat(Found.shown("值" + value + "，")).isEmpty();
  }

  @Test
  void identifiersSideBySideAreFoundOneByOne() {
    assertThat(Found.shown("11010519491231002X 13800138000 6222021001112223331 2024"))
        .containsExactly(
            "RESIDENT_ID:11010519491231002X",
            "MOBILE:13800138000",
            "BANK_CARD:6222021001112223331");
  }

  @Test
  void aNumberFollowedByAYearIsStillFound() {
    assertThat(Found.shown("电话 138 0013 8000 2024年")).containsExactly("MOBILE:138 0013 8000");
  }

  @Test
  void anAmountOfElevenDigitsIsOnlyALowHit() {
    assertThat(Found.in("金额13800138000元").getFirst().confidence()).isEqualTo(Confidence.LOW);
    assertThat(Found.in("金额¥13800138000").getFirst().confidence()).isEqualTo(Confidence.LOW);
    assertThat(Found.in("手机13800138000").getFirst().confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void anAccountNumberNeedsAWordWithinTwentyFourCharacters() {
    String number = "7700123400056789";
    assertThat(Found.shown("账号：" + number)).containsExactly("ACCOUNT_NUMBER:" + number);
    assertThat(Found.shown("开户行某某分行 " + number)).containsExactly("ACCOUNT_NUMBER:" + number);
    assertThat(Found.in("Account No. " + number).getFirst().confidence()).isEqualTo(Confidence.LOW);
    assertThat(Found.shown("账号" + "一".repeat(22) + number)).isNotEmpty();
    assertThat(Found.shown("账号" + "一".repeat(23) + number)).isEmpty();
    assertThat(Found.shown("流水" + number)).isEmpty();
    assertThat(Found.shown("账户于20240115开立")).isEmpty();
    assertThat(Found.shown("账户余额12345678元")).isEmpty();
    assertThat(Found.shown("账户余额12345678.90")).isEmpty();
  }

  @Test
  void aCardThatFailsLuhnNeedsItsLabel() {
    assertThat(Found.shown("卡号6222021001112223337"))
        .containsExactly("BANK_CARD:6222021001112223337");
    assertThat(Found.in("卡号6222021001112223337").getFirst().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void anOldIdentityNumberNeedsShapeDateAndLabel() {
    assertThat(Found.rules("身份证130503670401001")).containsExactly("id.resident-15-context");
    assertThat(Found.rules("编号130503670401001")).isEmpty();
    assertThat(Found.rules("身份证130503671341001")).isEmpty();
  }

  @Test
  void oldIssuerRangesNeedTheirLabelUnlessTelling() {
    assertThat(Found.rules("9558801001112223331")).containsExactly("id.bank-card");
    assertThat(Found.rules("9111111111111111115")).isEmpty();
    assertThat(Found.rules("卡号 9111111111111111115")).containsExactly("id.bank-card");
  }
}
