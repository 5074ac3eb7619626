package org.xinqiao.inspection;

/** The rules of the scanner: what each one finds, how hard it is, and its stable name. */
enum Rule {
  RESIDENT_ID_18(Kind.RESIDENT_ID, Severity.SOFT, "id.resident-18"),
  RESIDENT_ID_15(Kind.RESIDENT_ID, Severity.SOFT, "id.resident-15-context"),
  USCC(Kind.USCC, Severity.NOTE, "id.uscc"),
  BANK_CARD(Kind.BANK_CARD, Severity.SOFT, "id.bank-card"),
  BANK_CARD_UNCHECKED(Kind.BANK_CARD, Severity.SOFT, "id.bank-card-context"),
  MOBILE(Kind.MOBILE, Severity.SOFT, "id.mobile"),
  ACCOUNT(Kind.ACCOUNT_NUMBER, Severity.SOFT, "id.account-context"),
  PRIVATE_KEY(Kind.PRIVATE_KEY, Severity.HARD, "credential.private-key"),
  PASSWORD(Kind.PASSWORD, Severity.HARD, "credential.password"),
  PASSWORD_WORD(Kind.PASSWORD, Severity.SOFT, "credential.password-word"),
  CARD_VERIFICATION(Kind.CARD_VERIFICATION, Severity.HARD, "credential.card-verification"),
  STATE_SECRET_MARK(Kind.STATE_SECRET, Severity.HARD, "secret.state-mark"),
  STATE_SECRET_OPEN(Kind.STATE_SECRET, Severity.SOFT, "secret.state-mark-without-period"),
  SECRECY_FIELD(Kind.SECRECY_WORD, Severity.SOFT, "secret.grade-field"),
  SECRECY_WORD(Kind.SECRECY_WORD, Severity.NOTE, "secret.bare-word"),
  TRADE_SECRET_MARK(Kind.TRADE_SECRET, Severity.SOFT, "secret.trade-mark"),
  TRADE_SECRET_WORD(Kind.SECRECY_WORD, Severity.NOTE, "secret.trade-word");

  private final Kind kind;
  private final Severity severity;
  private final String id;

  Rule(Kind kind, Severity severity, String id) {
    this.kind = kind;
    this.severity = severity;
    this.id = id;
  }

  Kind kind() {
    return kind;
  }

  Finding at(long start, long end, Confidence confidence) {
    return new Finding(kind, start, end, severity, confidence, id);
  }
}
