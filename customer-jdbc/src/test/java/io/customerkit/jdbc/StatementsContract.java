package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many statements and trips a command takes, against the table in {@code docs/performance.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StatementsContract {

    private static final Path PAGE = Path.of("..", "docs", "performance.md");
    private static final CustomerId ADA = CustomerId.of("ada");

    private final StatementLog log = new StatementLog();
    private final List<String> table = new ArrayList<>();
    private Instant now = Instant.parse("2024-03-01T10:00:00Z");

    abstract Server server();

    @Test
    void of_each_command_are_as_many_as_the_page_says() throws IOException {
        try (HikariDataSource pool = server().pool()) {
            JdbcSchema.create(pool);
            CustomerKit kit = Kits.over(JdbcStorage.create(log.watch(pool)))
                    .clock(() -> now)
                    .build();
            profile(kit);
            orders(kit);
            feedback(kit);
            points(kit);
            rewards(kit);
            catalogue(kit);
            undoing(kit);
            sweep(kit);
        }

        assertThat(page()).containsSequence(table);
    }

    /** Returns the page with trips to PostgreSQL alone: to another product there is one for each statement and commit. */
    private List<String> page() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return isPostgres()
                ? lines
                : lines.stream()
                        .map(line -> line.replaceFirst(" \\d+ \\|$", ""))
                        .toList();
    }

    private boolean isPostgres() {
        return server() == Postgres.SERVER;
    }

    private void profile(CustomerKit kit) {
        NewCustomer ada = NewCustomer.builder()
                .id(ADA.value())
                .name("Ada")
                .email("ada@example.org")
                .address(NewAddress.of("12 rue de la Paix", "Paris", "\u00CEle-de-France", "75002", "FR"))
                .build();
        count("`customers().create`, its welcome told", () -> kit.customers().create(ada));
        count("the same again", () -> kit.customers().create(ada));
        count(
                "`customers().update` of the name",
                () -> kit.customers()
                        .update(ADA, CustomerUpdate.builder().name("Ada King").build()));
        count("`customers().find`", () -> kit.customers().find(ADA));
        count("`customers().history`", () -> kit.customers().history(ADA, PageRequest.first(20)));
        count("`customers().overview`", () -> kit.customers().overview(ADA));
    }

    private void orders(CustomerKit kit) {
        OrderId first = OrderId.of("o-1");
        OrderId second = OrderId.of("o-2");
        count("`orders().place`", () -> kit.orders().place(NewOrder.of("o-1", ADA, Money.of("19.90", "EUR"))));
        count("`orders().complete`, the member's first", () -> kit.orders().complete(first));
        kit.orders().place(NewOrder.of("o-2", ADA, Money.of("742.10", "EUR")));
        count("`orders().complete`, its new tier told", () -> kit.orders().complete(second));
        count("the same again", () -> kit.orders().complete(second));
        count("`orders().history`", () -> kit.orders().history(ADA, PageRequest.first(20)));
    }

    private void feedback(CustomerKit kit) {
        OrderId order = OrderId.of("o-2");
        NewFeedback request = NewFeedback.of(5, "splendid");
        count("`feedback().submit`, the staff told", () -> kit.feedback().submit(ADA, order, request));
        count("the same again", () -> kit.feedback().submit(ADA, order, request));
        FeedbackId id = kit.feedback().findByOrder(order).orElseThrow().id();
        count("`feedback().publish`", () -> kit.feedback().publish(id, NewModeration.by("clerk")));
        count("`feedback().history`", () -> kit.feedback().history(ADA, PageRequest.first(20)));
        count("`feedback().ratings`", () -> kit.feedback().ratings(now, now.plusSeconds(1)));
    }

    private void points(CustomerKit kit) {
        Reference gift = Reference.of("gift");
        count("`loyalty().adjust`", () -> kit.loyalty().adjust(ADA, 10, gift, ""));
        count("the same again", () -> kit.loyalty().adjust(ADA, 10, gift, ""));
        count("`loyalty().redeem` from one lot", () -> kit.loyalty().redeem(ADA, 5, Reference.of("r-1")));
        count("`loyalty().redeem` from three lots", () -> kit.loyalty().redeem(ADA, 764, Reference.of("r-2")));
        count("`loyalty().membership`", () -> kit.loyalty().membership(ADA));
        count("`loyalty().ledger`", () -> kit.loyalty().ledger(ADA, PageRequest.first(20)));
        now = Instant.parse("2025-06-01T10:00:00Z");
        count(
                "`maintenance().run` with one account due, its news told",
                () -> kit.maintenance().run(Duration.ofMinutes(1)));
    }

    private void rewards(CustomerKit kit) {
        OfferId mug = OfferId.of("mug");
        kit.loyalty().adjust(ADA, 10, Reference.of("more"), "");
        kit.rewards().create(mug, NewOffer.of("Mug", 5).withStock(2));
        count(
                "`rewards().redeem` from a stock, its news told",
                () -> kit.rewards().redeem(ADA, mug, Reference.of("w-1")));
        count("the same again", () -> kit.rewards().redeem(ADA, mug, Reference.of("w-1")));
        RewardId used = reward(kit, "w-1");
        RewardId cancelled =
                kit.rewards().redeem(ADA, mug, Reference.of("w-2")).reward().id();
        count("`rewards().use`", () -> kit.rewards().use(ADA, used));
        count("`rewards().cancel`", () -> kit.rewards().cancel(ADA, cancelled));
    }

    private void catalogue(CustomerKit kit) {
        OfferId cup = OfferId.of("cup");
        count("`rewards().create`", () -> kit.rewards().create(cup, NewOffer.of("Cup", 5)));
        count("`rewards().change`", () -> kit.rewards().change(cup, 1, NewOffer.of("Cup", 6)));
        count("`rewards().retire`", () -> kit.rewards().retire(cup));
    }

    private void undoing(CustomerKit kit) {
        OrderId order = OrderId.of("o-3");
        NewRefund part = NewRefund.of(Money.of("50.00", "EUR"), "return");
        kit.orders().place(NewOrder.of("o-3", ADA, Money.of("100.00", "EUR")));
        count("`orders().complete`, no new tier", () -> kit.orders().complete(order));
        count("`orders().refund` of a part", () -> kit.orders().refund(order, part));
        count("the same again", () -> kit.orders().refund(order, part));
        count("`orders().cancel` of the rest", () -> kit.orders().cancel(order));
        count("`orders().reopen`", () -> kit.orders().reopen(order, 2));
        kit.loyalty().adjust(ADA, 10, Reference.of("spare"), "");
        kit.loyalty().redeem(ADA, 5, Reference.of("r-3"));
        count("`loyalty().cancelRedemption`", () -> kit.loyalty().cancelRedemption(ADA, Reference.of("r-3")));
        count("`customers().overview` after all this", () -> kit.customers().overview(ADA));
    }

    /** Points that were spent before they ended are no news. */
    private void sweep(CustomerKit kit) {
        now = Instant.parse("2026-07-01T10:00:00Z");
        kit.maintenance().run(Duration.ofMinutes(1));
        for (int i = 1; i <= 100; i++) {
            CustomerId member =
                    kit.customers().create(Kits.newCustomer("member-" + i)).id();
            kit.loyalty().adjust(member, 10, Reference.of("gift"), "");
            kit.loyalty().redeem(member, 10, Reference.of("spent"));
        }
        now = Instant.parse("2027-08-01T10:00:00Z");
        count(
                "`maintenance().run` with 100 accounts due, no news",
                () -> kit.maintenance().run(Duration.ofMinutes(1)));
    }

    private static RewardId reward(CustomerKit kit, String reference) {
        return kit.loyalty()
                .findEntry(ADA, Reference.of(reference))
                .flatMap(LedgerEntry::reward)
                .orElseThrow()
                .id();
    }

    private void count(String command, Runnable call) {
        log.take();
        call.run();
        int commits = log.commits();
        int trips = log.calls() + commits;
        List<StatementLog.Executed> executed = log.take();
        long queries = executed.stream().filter(StatementLog.Executed::isQuery).count();
        String row = "| " + command + " | " + queries + " | " + (executed.size() - queries) + " | " + commits + " |";
        if (isPostgres()) {
            table.add(row + " " + trips + " |");
        } else {
            table.add(row);
            assertThat(trips).as(command).isEqualTo(executed.size() + commits);
        }
    }
}
