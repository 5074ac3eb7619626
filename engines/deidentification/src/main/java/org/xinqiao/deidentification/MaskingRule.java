package org.xinqiao.deidentification;

/** How a value is masked, named after the item it is meant for. */
public enum MaskingRule {
  /** Surname, compound ones included, then one asterisk per further character. */
  NAME,
  /** First 6 and last 4 of a resident identity number (6 and 3 of the 15-digit form). */
  RESIDENT_ID,
  /** First and last character of a resident identity number. */
  RESIDENT_ID_ENDS,
  /** First 3 and last 4 digits of a mobile number, without country code. */
  MOBILE,
  /** First 6 and last 4 digits of a card number, the most PCI DSS lets be shown. */
  BANK_CARD,
  /** First 4 and last 4 of a unified social credit code. */
  USCC,
  /** First character of the mailbox, and the domain. */
  MAIL,
  /** An address down to its district. */
  ADDRESS,
  /** An amount as a band of money. */
  AMOUNT_BAND,
  /** A date down to its month. */
  DATE_MONTH,
  /** Six asterisks, whatever the value and its length. */
  FULL,
  /** The value as it is; a decision, recorded like the others. */
  KEEP
}
