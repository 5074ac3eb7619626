/** Visible marks on pages and tables, naming who saw them and when. */
module org.xinqiao.watermark {
  requires java.desktop;
  requires static org.jspecify;

  exports org.xinqiao.watermark;
}
