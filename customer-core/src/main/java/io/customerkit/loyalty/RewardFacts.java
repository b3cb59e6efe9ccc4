package io.customerkit.loyalty;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How an entry records the reward that it is about, so that the ledger alone tells what became of each. */
final class RewardFacts {

    private static final String ID = "reward.id";
    private static final String OFFER = "reward.offer";
    private static final String STATUS = "reward.status";
    private static final String COST = "reward.cost";
    private static final String ISSUED_BY = "reward.issuedBy";
    private static final String ISSUED_AT = "reward.issuedAt";
    private static final String EXPIRES_AT = "reward.expiresAt";
    private static final String LAST_DAY = "reward.lastDay";

    private RewardFacts() {}

    static Facts of(Reward reward) {
        Facts.Builder facts = Facts.builder()
                .note(ID, reward.id())
                .note(OFFER, reward.offer())
                .note(STATUS, reward.status())
                .note(COST, reward.cost())
                .note(ISSUED_BY, reward.issuedBy())
                .note(ISSUED_AT, reward.issuedAt());
        if (reward.expiresAt() != null && reward.lastDay() != null) {
            facts.note(EXPIRES_AT, reward.expiresAt()).note(LAST_DAY, reward.lastDay());
        }
        return facts.build();
    }

    /** Returns the reward as an entry left it; empty if the entry is about none. */
    static Optional<Reward> read(Facts facts) {
        return facts.find(ID)
                .map(id -> new Reward(
                        RewardId.of(id),
                        facts.find(OFFER).map(OfferId::of).orElseThrow(),
                        facts.find(STATUS).map(RewardStatus::valueOf).orElseThrow(),
                        facts.find(COST).map(Long::valueOf).orElseThrow(),
                        facts.find(ISSUED_BY).map(Long::valueOf).orElseThrow(),
                        facts.find(ISSUED_AT).map(Instant::parse).orElseThrow(),
                        facts.find(EXPIRES_AT).map(Instant::parse).orElse(null),
                        facts.find(LAST_DAY).map(LocalDate::parse).orElse(null)));
    }
}
