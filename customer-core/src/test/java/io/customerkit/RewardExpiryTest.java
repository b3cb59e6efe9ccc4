package io.customerkit;

import static io.customerkit.RewardFixture.MUG;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When rewards end, and in which order that is booked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardExpiryTest {

    private static final NewOffer PLAIN = NewOffer.of("Mug", 10);

    @ParameterizedTest
    @CsvSource({
        "UTC, 0, 2024-03-01T10:00:00Z, 2024-03-01, 2024-03-02T00:00:00Z",
        "UTC, 0, 2024-03-01T23:59:59.999Z, 2024-03-01, 2024-03-02T00:00:00Z",
        "UTC, 1, 2024-02-28T00:00:00Z, 2024-02-29, 2024-03-01T00:00:00Z",
        "Europe/Paris, 30, 2024-03-01T23:30:00Z, 2024-04-01, 2024-04-01T22:00:00Z",
        "America/New_York, 0, 2024-03-10T04:59:59.999Z, 2024-03-09, 2024-03-10T05:00:00Z",
        "America/New_York, 0, 2024-03-10T05:00:00Z, 2024-03-10, 2024-03-11T04:00:00Z",
        "Asia/Beirut, 1, 2024-03-29T12:00:00Z, 2024-03-30, 2024-03-30T22:00:00Z",
        "Pacific/Apia, 36500, 2024-01-01T00:00:00Z, 2123-12-08, 2123-12-08T11:00:00Z"
    })
    void a_reward_lives_through_whole_local_days(
            String zone, int days, String issuedAt, String lastDay, String expiresAt) {
        var program = LoyaltyProgram.builder().zone(ZoneId.of(zone)).build();
        RewardFixture fixture = RewardFixture.of(program, issuedAt).points(10).offer(PLAIN.validFor(days));

        Reward reward = fixture.issued("r-1");

        assertThat(reward.lastDay()).hasToString(lastDay);
        assertThat(reward.expiresAt()).isEqualTo(expiresAt);
    }

    @Test
    void a_reward_without_validity_never_ends() {
        RewardFixture fixture =
                RewardFixture.at("2024-03-01T10:00:00Z").points(10).offer(PLAIN);
        Reward reward = fixture.issued("r-1");

        fixture.set("8999-01-01T00:00:00Z").maintain();

        assertThat(reward.expiresAt()).isNull();
        assertThat(fixture.kit().rewards().find(fixture.ada(), reward.id())).contains(reward);
        assertThat(fixture.account().dueAt()).isEmpty();
    }

    @Test
    void an_account_is_due_when_the_first_of_lots_and_rewards_ends() {
        RewardFixture fixture = RewardFixture.at("2024-03-01T10:00:00Z").points(10);
        Optional<Instant> ofTheLot = fixture.account().dueAt();
        fixture.offer(PLAIN.validFor(30));
        fixture.redeem("r-1");

        assertThat(ofTheLot).contains(Instant.parse("2025-03-02T00:00:00Z"));
        assertThat(fixture.account().dueAt()).contains(Instant.parse("2024-04-01T00:00:00Z"));

        fixture.set("2024-04-01T00:00:00Z").maintain();
        assertThat(fixture.account().dueAt()).isEqualTo(ofTheLot);
    }

    @Test
    void ends_are_booked_oldest_first_and_lots_before_rewards_of_the_same_instant() {
        RewardFixture fixture = RewardFixture.at("2024-03-01T10:00:00Z").points(500);
        fixture.offer(PLAIN.validFor(365));
        fixture.kit().rewards().create(OfferId.of("cup"), PLAIN.validFor(10));
        Reward first = fixture.issued("r-1");
        Reward cup = fixture.kit()
                .rewards()
                .redeem(fixture.ada(), OfferId.of("cup"), Reference.of("r-2"))
                .reward();
        Reward second = fixture.issued("r-3");
        fixture.set("2025-06-01T00:00:00Z").maintain();

        List<LedgerEntry> booked = fixture.ledger().subList(0, 4);
        assertThat(booked)
                .extracting(entry -> entry.at() + " " + entry.points() + " " + entry.tierAfter())
                .containsExactly(
                        "2025-03-02T00:00:00Z 0 BRONZE",
                        "2025-03-02T00:00:00Z 0 BRONZE",
                        "2025-03-02T00:00:00Z -470 BRONZE",
                        "2024-03-12T00:00:00Z 0 SILVER");
        assertThat(booked)
                .extracting(entry -> entry.reward().map(Reward::id))
                .containsExactly(
                        Optional.of(second.id()), Optional.of(first.id()), Optional.empty(), Optional.of(cup.id()));
    }

    @Test
    void a_command_books_what_has_ended_before_its_own_entry() {
        RewardFixture fixture =
                RewardFixture.at("2024-03-01T10:00:00Z").points(50).offer(PLAIN.validFor(0));
        Reward reward = fixture.issued("r-1");
        fixture.set("2024-03-02T00:00:00Z");

        LedgerEntry redeemed = fixture.redeem("r-2").entry();

        assertThat(fixture.ledger().get(0)).isEqualTo(redeemed);
        assertThat(fixture.ledger().get(1).reference().value()).isEqualTo("ck:reward:" + reward.id() + ":expired");
        assertThat(fixture.account().rewards().claimsOf(MUG)).isEqualTo(2);
    }

    @Test
    void a_clock_that_steps_back_revives_no_reward() {
        RewardFixture fixture =
                RewardFixture.at("2024-03-01T10:00:00Z").points(50).offer(PLAIN.validFor(0));
        Reward reward = fixture.issued("r-1");
        fixture.set("2024-03-02T00:00:00Z").points(1).set("2024-03-01T23:00:00Z");

        assertThat(fixture.kit().rewards().find(fixture.ada(), reward.id()).map(Reward::status))
                .hasToString("Optional[EXPIRED]");
    }
}
