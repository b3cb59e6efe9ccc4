package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.Page;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Membership;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.model.Bought;
import io.customerkit.testkit.model.Entry;
import io.customerkit.testkit.model.Model;
import io.customerkit.testkit.model.Standing;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer of a history, as the library shows it. */
final class HistoryMember {

    private static final int SMALL_PAGE = 7;

    private final String id;
    private final CustomerId customer;
    private final Storage storage;
    private final LedgerAudit audit;
    private @Nullable Standing shown;

    HistoryMember(String id, Storage storage, TierPolicy tiers) {
        this.id = id;
        this.customer = CustomerId.of(id);
        this.storage = storage;
        this.audit = new LedgerAudit(tiers);
    }

    String id() {
        return id;
    }

    /** Holds what can be read of this customer against the model, and the account against its ledger. */
    void look(CustomerKit kit, Model model, Instant now) {
        readNewest(kit, model.entries(id));
        Optional<LoyaltyAccount> account = storage.accounts().find(customer);
        assertThat(account.isPresent()).as("stored").isEqualTo(!entries().isEmpty());
        account.ifPresent(audit::matches);
        assertThat(RewardTranslation.claims(account.orElse(null)))
                .as("claims of %s", id)
                .isEqualTo(model.rewards().claims(id));
        shown = standing(kit);
        assertThat(shown).as("membership of %s", id).isEqualTo(model.standing(id, now));
    }

    private void readNewest(CustomerKit kit, List<Entry> expected) {
        int known = entries().size();
        var request = PageRequest.first(expected.size() - known + 1);
        List<LedgerEntry> newest =
                oldestFirst(kit.loyalty().ledger(customer, request).items());
        assertThat(newest.stream().map(HistoryTranslation::entry).toList())
                .as("ledger of %s", id)
                .isEqualTo(expected.subList(Math.max(0, known - 1), expected.size()));
        newest.stream().filter(entry -> entry.sequence() > known).forEach(audit::add);
    }

    private static List<LedgerEntry> oldestFirst(List<LedgerEntry> entries) {
        var reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    private Standing standing(CustomerKit kit) {
        Membership membership = kit.loyalty().membership(customer);
        Instant updatedAt = entries().isEmpty()
                ? membership.joinedDate()
                : entries().get(entries().size() - 1).recordedAt();
        assertThat(membership.updatedAt()).as("updatedAt").isEqualTo(updatedAt);
        return HistoryTranslation.standing(membership);
    }

    /** Progress that is asked for alone is what it is among the rest. */
    void lookAtProgress(CustomerKit kit) {
        assertThat(kit.loyalty().progress(customer))
                .as("progress of %s", id)
                .isEqualTo(kit.loyalty().membership(customer).progress());
    }

    /** Returns what was shown at the last look. */
    Standing shown() {
        return requireNonNull(shown);
    }

    /** Returns the entries as they were read step by step. */
    List<LedgerEntry> entries() {
        return audit.entries();
    }

    /** Returns what an overview says about all orders. */
    Bought bought(CustomerKit kit) {
        return HistoryTranslation.bought(kit.customers().overview(customer).totals());
    }

    /** Returns all entries as they are read now. */
    List<LedgerEntry> ledger(CustomerKit kit) {
        var entries = new ArrayList<LedgerEntry>();
        Page<LedgerEntry> page = kit.loyalty().ledger(customer, PageRequest.first(SMALL_PAGE));
        entries.addAll(page.items());
        while (page.next() != null) {
            page = kit.loyalty().ledger(customer, PageRequest.after(page.next(), SMALL_PAGE));
            entries.addAll(page.items());
        }
        return oldestFirst(entries);
    }
}
