package vn.rasoat.client.store;

import java.time.Instant;
import java.time.LocalDate;
import vn.rasoat.area.AreaCode;

/**
 * A sheet that is begun on this tablet.
 *
 * @param recordId UUID of the sheet
 * @param householdId UUID of the household
 * @param interviewDate the reference date of ages
 * @param startedAt by the tablet's clock
 */
public record NewSheet(
    String recordId,
    String householdId,
    String roundId,
    AreaCode areaCode,
    String editionId,
    LocalDate interviewDate,
    Instant startedAt) {}
