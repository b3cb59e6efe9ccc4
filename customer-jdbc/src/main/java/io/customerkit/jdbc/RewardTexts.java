package io.customerkit.jdbc;

import static java.util.stream.Collectors.toMap;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rewards that a member holds as JSON in {@code ck_loyalty_account.rewards}, and how many of each offer the member has
 * claimed in {@code ck_loyalty_account.reward_claims}, instants and dates as text:
 * {@code [{"id":"w-1","offer":"mug","cost":50,"issuedBy":2,"issuedAt":"2024-03-01T10:15:30.123Z",
 * "expiresAt":"2024-04-01T00:00:00Z","lastDay":"2024-03-31"}]} and {@code [{"offer":"mug","count":1}]}.
 */
final class RewardTexts {

    private RewardTexts() {}

    /** Returns null where there are no rewards. */
    static @Nullable String issued(HeldRewards rewards) {
        return JsonArrays.write(rewards.issued(), RewardTexts::write);
    }

    private static void write(JsonWriter json, Reward reward) throws IOException {
        json.name("id").value(reward.id().value());
        json.name("offer").value(reward.offer().value());
        json.name("cost").value(reward.cost());
        json.name("issuedBy").value(reward.issuedBy());
        json.name("issuedAt").value(reward.issuedAt().toString());
        json.name("expiresAt").value(textOrNull(reward.expiresAt()));
        json.name("lastDay").value(textOrNull(reward.lastDay()));
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Returns null where nothing is claimed. */
    static @Nullable String claims(HeldRewards rewards) {
        return JsonArrays.write(List.copyOf(rewards.claims().entrySet()), RewardTexts::write);
    }

    private static void write(JsonWriter json, Map.Entry<OfferId, Long> claim) throws IOException {
        json.name("offer").value(claim.getKey().value());
        json.name("count").value(claim.getValue());
    }

    static HeldRewards read(@Nullable String issued, @Nullable String claims) {
        if (issued == null && claims == null) {
            return HeldRewards.none();
        }
        Map<OfferId, Long> counts = JsonArrays.read(claims, RewardTexts::claim).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new HeldRewards(JsonArrays.read(issued, RewardTexts::reward), counts);
    }

    private static Reward reward(JsonReader json) throws IOException {
        RewardId id = RewardId.of(JsonMembers.text(json, "id"));
        OfferId offer = OfferId.of(JsonMembers.text(json, "offer"));
        long cost = Long.parseLong(JsonMembers.text(json, "cost"));
        long issuedBy = Long.parseLong(JsonMembers.text(json, "issuedBy"));
        Instant issuedAt = Instant.parse(JsonMembers.text(json, "issuedAt"));
        String expiresAt = JsonMembers.textOrNull(json, "expiresAt");
        String lastDay = JsonMembers.textOrNull(json, "lastDay");
        return new Reward(
                id,
                offer,
                RewardStatus.ISSUED,
                cost,
                issuedBy,
                issuedAt,
                expiresAt == null ? null : Instant.parse(expiresAt),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private static Map.Entry<OfferId, Long> claim(JsonReader json) throws IOException {
        OfferId offer = OfferId.of(JsonMembers.text(json, "offer"));
        return Map.entry(offer, Long.valueOf(JsonMembers.text(json, "count")));
    }
}
