package io.customerkit.feedback;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.CustomerKitException;
import java.time.LocalDate;

/** The customer has given as much feedback on this day as is allowed. Nothing was stored; the next day it is possible. */
public final class FeedbackLimitExceededException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final CustomerId customer;
    private final LocalDate day;
    private final int limit;

    public FeedbackLimitExceededException(CustomerId customer, LocalDate day, int limit) {
        super("feedback.limit.exceeded", "Customer " + customer + " can give feedback " + limit + " times on " + day);
        this.customer = customer;
        this.day = day;
        this.limit = limit;
    }

    public CustomerId customer() {
        return customer;
    }

    /** The local day, in the programme's zone. */
    public LocalDate day() {
        return day;
    }

    /** {@link FeedbackRules#dailyLimit()}. */
    public int limit() {
        return limit;
    }
}
