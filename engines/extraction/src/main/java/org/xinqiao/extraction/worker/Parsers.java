package org.xinqiao.extraction.worker;

import org.apache.tika.detect.Detector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/**
 * Tika, cut down to the parsers that are needed: what is not listed here can neither be attacked
 * nor start a program (OCR, media tools).
 */
final class Parsers {
  private final AutoDetectParser parser;

  Parsers(Detector detector) {
    this.parser =
        new AutoDetectParser(
            detector,
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new JSoupParser(),
            new RFC822Parser());
  }

  Parser parser() {
    return parser;
  }

  boolean reads(String type) {
    return parser.getParsers().containsKey(MediaType.parse(type));
  }

  ParseContext context(EmbeddedDocumentExtractor parts) {
    var context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, parts);
    context.set(OfficeParserConfig.class, office());
    context.set(PDFParserConfig.class, pdf());
    return context;
  }

  private static OfficeParserConfig office() {
    var config = new OfficeParserConfig();
    // Streaming readers: the others build the whole document in the small heap.
    config.setUseSAXDocxExtractor(true);
    config.setUseSAXPptxExtractor(true);
    config.setExtractMacros(true);
    config.setIncludeDeletedContent(true);
    config.setIncludeMoveFromContent(true);
    config.setIncludeHeadersAndFooters(true);
    config.setIncludeShapeBasedContent(true);
    config.setIncludeSlideNotes(true);
    config.setIncludeSlideMasterContent(true);
    return config;
  }

  private static PDFParserConfig pdf() {
    var config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractAcroFormContent(true);
    config.setExtractAnnotationText(true);
    config.setExtractBookmarksText(true);
    config.setExtractActions(true);
    config.setCatchIntermediateIOExceptions(false);
    config.setMaxMainMemoryBytes(32L << 20);
    return config;
  }
}
