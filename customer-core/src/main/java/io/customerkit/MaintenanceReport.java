package io.customerkit;

/**
 * What one run of maintenance did by itself; what other nodes did meanwhile is not counted.
 *
 * @param accounts in which it booked what had ended
 * @param failedAccounts that it passed by because they could not be stored; they stay due
 * @param sent notifications that waited in the outbox and are gone from it: the notifier took them, or their customer is
 *     gone. Those of the accounts that this run booked are not among them where the calling thread offers them at once
 * @param postponed notifications that the notifier refused and gets again later, and those of kinds that this release does
 *     not know
 * @param deadLetters notifications that it gave up
 * @param finished whether everything that was due is handled; false if the budget was used up before. A notification that
 *     a command offered less than a minute ago is not due yet, even if the notifier refused it
 */
public record MaintenanceReport(
        long accounts, long failedAccounts, long sent, long postponed, long deadLetters, boolean finished) {}
