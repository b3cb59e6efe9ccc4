package io.customerkit.testkit.model;

import static java.util.Objects.requireNonNull;

import io.customerkit.testkit.model.Answer.Listed;
import io.customerkit.testkit.model.Answer.Moved;
import io.customerkit.testkit.model.Member.Request;
import io.customerkit.testkit.model.Notice.RewardIssued;
import io.customerkit.testkit.model.Prize.Status;
import io.customerkit.testkit.model.RewardStep.ChangeOffer;
import io.customerkit.testkit.model.RewardStep.Claim;
import io.customerkit.testkit.model.RewardStep.CreateOffer;
import io.customerkit.testkit.model.RewardStep.GiveBack;
import io.customerkit.testkit.model.RewardStep.RetireOffer;
import io.customerkit.testkit.model.RewardStep.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Offers, and the prizes that members get for points, as the rules have them. */
public final class Rewards implements RewardActor<Outcome> {

    private final Model model;
    private final Map<String, Offer> offers = new TreeMap<>();
    private final List<PrizeName> names = new ArrayList<>();

    Rewards(Model model) {
        this.model = model;
    }

    @Override
    public Outcome create(CreateOffer step, Instant now) {
        String fault = step.terms().fault(model.programme());
        if (fault != null) {
            return Outcome.refused("request.invalid", fault);
        }
        Offer known = offers.get(step.offer());
        if (known == null) {
            return keep(new Offer(step.offer(), 1, step.terms(), false, now, now));
        }
        return known.version() == 1 && known.terms().equals(step.terms())
                ? Outcome.of(new Listed(known))
                : Outcome.refused("offer.id.taken", step.offer());
    }

    private Outcome keep(Offer offer) {
        offers.put(offer.id(), offer);
        return Outcome.of(new Listed(offer));
    }

    @Override
    public Outcome change(ChangeOffer step, Instant now) {
        String fault = step.terms().fault(model.programme());
        if (fault != null) {
            return Outcome.refused("request.invalid", fault);
        }
        Offer offer = offers.get(step.offer());
        if (offer == null) {
            return Outcome.refused("offer.not-found", step.offer());
        }
        if (offer.version() != step.version()) {
            return Outcome.refused("offer.version.stale", Long.toString(offer.version()));
        }
        return offer.terms().equals(step.terms())
                ? Outcome.of(new Listed(offer))
                : keep(offer.change(step.terms(), now));
    }

    @Override
    public Outcome retire(RetireOffer step, Instant now) {
        Offer offer = offers.get(step.offer());
        if (offer == null) {
            return Outcome.refused("offer.not-found", step.offer());
        }
        return offer.retired() ? Outcome.of(new Listed(offer)) : keep(offer.retire(now));
    }

    @Override
    public Outcome claim(Claim step, Instant now) {
        Offer offer = offers.get(step.offer());
        if (offer == null) {
            return Outcome.refused("offer.not-found", step.offer());
        }
        if (!model.customers().contains(step.customer())) {
            return Outcome.refused("customer.not-found", step.customer());
        }
        var request = Request.of(step);
        return model.once(step.customer(), request, member -> {
            String reason = offer.refusal(member, model.programme(), now);
            if (reason != null) {
                return Outcome.refused("reward.unavailable", reason);
            }
            long cost = offer.terms().cost();
            return cost > member.points().there(now)
                    ? Model.insufficient(cost, member, now)
                    : claim(request, member, offer, now);
        });
    }

    private Outcome claim(Request request, Member member, Offer offer, Instant now) {
        Outcome claimed = model.remembered(request, member, now, turn -> turn.claim(request.reference(), offer));
        offers.put(offer.id(), offer.restock(-1, now));
        names.add(new PrizeName(member.id(), request.reference()));
        Entry entry = ((Moved) claimed.answer()).entry();
        return claimed.with(new RewardIssued(member.id(), now, entry.sequence(), offer.id()));
    }

    @Override
    public Outcome use(Use step, Instant now) {
        return step(step.customer(), step.prize(), Status.USED, now, Turn::use);
    }

    @Override
    public Outcome giveBack(GiveBack step, Instant now) {
        return step(step.customer(), step.prize(), Status.CANCELLED, now, (turn, prize) -> {
            offers.computeIfPresent(prize.offer(), (id, offer) -> offer.restock(1, now));
            return turn.giveBack(prize);
        });
    }

    private Outcome step(
            String customer, PrizeName name, Status requested, Instant now, BiFunction<Turn, Prize, Entry> move) {
        if (!model.customers().contains(customer)) {
            return Outcome.refused("customer.not-found", customer);
        }
        Prize prize = customer.equals(name.owner()) ? find(name) : null;
        if (prize == null) {
            return Outcome.refused("reward.not-found", "");
        }
        Member member = model.member(customer);
        if (prize.status() == requested) {
            return Outcome.of(new Moved(requireNonNull(member.find(prize.reference())), true));
        }
        if (prize.at(now).status() != Status.ISSUED) {
            return Outcome.refused(
                    "reward.state.illegal", prize.at(now).status().name());
        }
        return model.turn(member, now, turn -> move.apply(turn, prize));
    }

    /** Returns a prize as it is booked; null if nobody ever got it. */
    public @Nullable Prize find(PrizeName name) {
        if (!names.contains(name)) {
            return null;
        }
        Member member = model.member(name.owner());
        Entry issue = requireNonNull(member.find(name.reference()));
        return member.prizes().get(requireNonNull(issue.prize()));
    }

    /** Returns all offers, by id. */
    public List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    /** Returns how many prizes of each offer count against a member's limit. */
    public Map<String, Long> claims(String customer) {
        return model.member(customer).prizes().claims();
    }

    /** Returns the names of all prizes that anybody ever got, the first one first. */
    public List<PrizeName> names() {
        return List.copyOf(names);
    }
}
