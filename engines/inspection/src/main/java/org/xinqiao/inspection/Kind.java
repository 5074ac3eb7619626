package org.xinqiao.inspection;

/** What a finding is about. */
public enum Kind {
  /** Resident identity number, 18 characters (GB 11643-1999) or the retired 15-digit form. */
  RESIDENT_ID,
  /** Unified social credit code of an organisation (GB 32100-2015). Public, so never personal. */
  USCC,
  /** Bank card number, 13 to 19 digits. */
  BANK_CARD,
  /** Mobile telephone number of mainland China. */
  MOBILE,
  /** A digit string that only its surroundings call an account number. */
  ACCOUNT_NUMBER,
  /** A private key in PEM armour (RFC 7468). */
  PRIVATE_KEY,
  /** A password or passphrase written beside its label. */
  PASSWORD,
  /** The verification number of a card (CVN2, CVV2, CVC2). */
  CARD_VERIFICATION,
  /** A statutory state-secret marking, or a part of one. */
  STATE_SECRET,
  /** A bare word that also serves as a state-secret grade; weak. */
  SECRECY_WORD,
  /** A company's own trade-secret marking. */
  TRADE_SECRET
}
