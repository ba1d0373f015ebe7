package vn.rasoat.questionnaire;

/**
 * One line of the 12-month income worksheet. A month without income has a line of 0; a month
 * without any line was not asked.
 *
 * @param month 1 to 12, counted back from the interview: 1 is the oldest
 * @param source code of a source of the questionnaire
 * @param amountVnd net income of the whole household in that month, VND; negative is a loss
 */
public record IncomeLine(int month, String source, long amountVnd) {}
