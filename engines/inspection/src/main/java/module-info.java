/** Content inspection: text in; findings with exact spans, a verdict and grade suggestions out. */
module org.xinqiao.inspection {
  requires static org.jspecify;

  exports org.xinqiao.inspection;
}
