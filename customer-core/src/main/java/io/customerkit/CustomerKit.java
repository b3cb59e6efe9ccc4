package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.ContactRules;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.notification.Notifier;
import io.customerkit.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Customers, orders, loyalty points, feedback and notifications for one application. Immutable and thread-safe: one
 * instance serves the whole application. Several programmes or tenants are several instances over several databases or schemas.
 */
public final class CustomerKit implements AutoCloseable {

    private final CustomerService customers;
    private final OrderService orders;
    private final LoyaltyService loyalty;
    private final RewardService rewards;
    private final FeedbackService feedback;
    private final Reports reports;
    private final Maintenance maintenance;

    private CustomerKit(Storage storage, Builder options) {
        var clock = new MillisecondClock(options.clock);
        var dispatcher = new Dispatcher(storage, options.notifier, options.dispatch);
        var commands = new Commands(storage, clock, new Retry(options.retryLimit), dispatcher);
        orders = new OrderService(storage, commands, options.contacts, options.program);
        loyalty = new LoyaltyService(storage, commands, options.program, clock);
        rewards = new RewardService(storage, commands, options.program, clock);
        feedback = new FeedbackService(storage, commands, options.feedback, options.program.zone());
        var overviews = new Overviews(storage, orders, loyalty, feedback);
        customers = new CustomerService(storage, commands, options.contacts, overviews);
        reports = new Reports(storage, options.program);
        maintenance = new Maintenance(storage, commands, options.program, dispatcher, clock, options.maintenance);
    }

    public static Builder builder() {
        return new Builder();
    }

    public CustomerService customers() {
        return customers;
    }

    public OrderService orders() {
        return orders;
    }

    public LoyaltyService loyalty() {
        return loyalty;
    }

    public RewardService rewards() {
        return rewards;
    }

    public FeedbackService feedback() {
        return feedback;
    }

    public Reports reports() {
        return reports;
    }

    public Maintenance maintenance() {
        return maintenance;
    }

    /** Stops what {@link Maintenance#start} began. The host's data source, notifier and clock stay as they are. */
    @Override
    public void close() {
        maintenance.close();
    }

    /** Collects the parts of a {@link CustomerKit}. Only the storage is needed; the other defaults are the requirements'. */
    public static final class Builder {

        private @Nullable Storage storage;
        private Notifier notifier = Notifier.logging();
        private Dispatch dispatch = Dispatch.BY_CALLER;
        private LoyaltyProgram program = LoyaltyProgram.standard();
        private ContactRules contacts = ContactRules.standard();
        private FeedbackRules feedback = FeedbackRules.standard();
        private InstantSource clock = InstantSource.system();
        private Duration retryLimit = Duration.ofSeconds(5);
        private MaintenanceOptions maintenance = MaintenanceOptions.standard();

        private Builder() {}

        public Builder storage(Storage value) {
            storage = requireNonNull(value);
            return this;
        }

        /** Tells people through this; by default only the log is told. */
        public Builder notifier(Notifier value) {
            notifier = requireNonNull(value);
            return this;
        }

        /** Chooses who calls the notifier; by default the thread that ran the command. */
        public Builder dispatch(Dispatch value) {
            dispatch = requireNonNull(value);
            return this;
        }

        public Builder program(LoyaltyProgram value) {
            program = requireNonNull(value);
            return this;
        }

        public Builder contacts(ContactRules value) {
            contacts = requireNonNull(value);
            return this;
        }

        /** Chooses how long and how often customers may give feedback; by default for 7 days, 10 times a day. */
        public Builder feedback(FeedbackRules value) {
            feedback = requireNonNull(value);
            return this;
        }

        /** Takes the time from here, cut to whole milliseconds; by default from the system. */
        public Builder clock(InstantSource value) {
            clock = requireNonNull(value);
            return this;
        }

        /**
         * Chooses how long a command begins again when others are faster; 5 seconds by default.
         *
         * @param value real time, 0 or more; with 0 every conflict goes to the caller
         */
        public Builder retryLimit(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("No time limit is " + value);
            }
            retryLimit = value;
            return this;
        }

        public Builder maintenance(MaintenanceOptions value) {
            maintenance = requireNonNull(value);
            return this;
        }

        /**
         * Returns the library, ready to use.
         *
         * @throws IllegalStateException if there is no storage
         */
        public CustomerKit build() {
            if (storage == null) {
                throw new IllegalStateException("CustomerKit needs a storage");
            }
            return new CustomerKit(storage, this);
        }
    }
}
