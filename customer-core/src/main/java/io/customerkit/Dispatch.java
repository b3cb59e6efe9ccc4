package io.customerkit;

/** Who hands notifications to the host's notifier. */
public enum Dispatch {
    /** The thread that ran the command, right after its commit; maintenance takes what that could not deliver. */
    BY_CALLER,
    /** Maintenance alone; a command never meets the notifier. */
    BY_MAINTENANCE
}
