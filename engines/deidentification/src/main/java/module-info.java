/** De-identification: values, tables and text in; masked ones and a receipt out. */
module org.xinqiao.deidentification {
  requires static org.jspecify;

  exports org.xinqiao.deidentification;
}
