package org.xinqiao.extraction.worker;

import java.util.List;

/**
 * The rows of one page of a table.
 *
 * @param sheet name of the sheet, empty for CSV
 * @param firstRow number of the first row, from 1, the header not counted
 */
record TableWindow(String sheet, long firstRow, List<String> header, List<List<String>> rows) {}
