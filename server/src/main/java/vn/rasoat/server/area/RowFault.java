package vn.rasoat.server.area;

import vn.rasoat.text.Wording;

/**
 * Why a row of a list cannot be taken.
 *
 * @param line number of the line in the file, the header being 1
 * @param column name of the column; empty where the row as a whole is at fault
 * @param value what stands there
 * @param reason what is wrong
 */
public record RowFault(int line, String column, String value, Wording reason) {}
