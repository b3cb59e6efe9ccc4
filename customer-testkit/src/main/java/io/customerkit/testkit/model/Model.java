package io.customerkit.testkit.model;

import static java.util.Objects.requireNonNull;

import io.customerkit.testkit.model.Answer.Created;
import io.customerkit.testkit.model.Answer.Moved;
import io.customerkit.testkit.model.Answer.Nothing;
import io.customerkit.testkit.model.Member.Request;
import io.customerkit.testkit.model.Notice.Welcome;
import io.customerkit.testkit.model.Purchase.Status;
import io.customerkit.testkit.model.Step.Adjust;
import io.customerkit.testkit.model.Step.Cancel;
import io.customerkit.testkit.model.Step.CancelRedemption;
import io.customerkit.testkit.model.Step.Complete;
import io.customerkit.testkit.model.Step.Create;
import io.customerkit.testkit.model.Step.Place;
import io.customerkit.testkit.model.Step.Reconfigure;
import io.customerkit.testkit.model.Step.Redeem;
import io.customerkit.testkit.model.Step.Refund;
import io.customerkit.testkit.model.Step.Reopen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Customers, their orders and their points, as the rules have them. Refuses and answers as the library should. */
public final class Model implements Actor<Outcome> {

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Purchase> purchases = new TreeMap<>();
    private final Rewards rewards = new Rewards(this);
    private final Opinions opinions = new Opinions(this);
    private Programme programme;

    public Model(Programme programme) {
        this.programme = programme;
    }

    /** Returns a model in which everything until an instant has happened, that instant included. */
    static Model asOf(Instant instant, History history) {
        var model = new Model(history.programme());
        history.moments().stream()
                .filter(moment -> !moment.now().isAfter(instant))
                .forEach(moment -> moment.doneBy(model));
        return model;
    }

    @Override
    public Outcome create(Create step, Instant now) {
        Member known = members.get(step.customer());
        if (known != null) {
            return Outcome.of(new Created(known.id(), known.joinedAt()));
        }
        members.put(step.customer(), new Member(step.customer(), now));
        return new Outcome(new Created(step.customer(), now), List.of(new Welcome(step.customer(), now)));
    }

    @Override
    public Outcome place(Place step, Instant now) {
        if (!members.containsKey(step.customer())) {
            return Outcome.refused("customer.not-found", step.customer());
        }
        Purchase known = purchases.get(step.order());
        if (known != null) {
            return known.isPlacedBy(step)
                    ? Outcome.of(known.placed())
                    : Outcome.refused("order.id.taken", step.order());
        }
        if (step.placedAt() != null && step.placedAt().isAfter(now)) {
            return Outcome.refused("request.invalid", "placedAt");
        }
        var purchase = new Purchase(step, now);
        purchases.put(step.order(), purchase);
        return Outcome.of(purchase.placed());
    }

    @Override
    public Outcome complete(Complete step, Instant now) {
        Purchase purchase = purchases.get(step.order());
        if (purchase == null) {
            return Outcome.refused("order.not-found", step.order());
        }
        boolean isSameTime = step.at() == null
                || !purchase.status().isCompletion()
                || step.at().equals(purchase.award().at());
        if (purchase.status().isCompletion() && isSameTime) {
            return Outcome.of(purchase.answer(purchase.award(), true));
        }
        if (purchase.status() != Status.PLACED) {
            return illegal(purchase);
        }
        Instant at = step.at() == null ? now : step.at();
        if (at.isAfter(now) || at.isBefore(purchase.placedAt())) {
            return Outcome.refused("request.invalid", "at");
        }
        return ordered(purchase, now, turn -> {
            long points = programme.award(purchase.base(), turn.held());
            Entry entry = turn.credit(new Cause(Kind.EARNED, purchase.reference(), Cause.NOBODY, at), points);
            LocalDate lastDay = programme.lastDay(at);
            purchase.complete(entry, lastDay == null ? null : programme.endOf(lastDay));
            return entry;
        });
    }

    private static Outcome illegal(Purchase purchase) {
        return Outcome.refused("order.state.illegal", purchase.status().name());
    }

    /** Lets an order's step move points. */
    private Outcome ordered(Purchase purchase, Instant now, Function<Turn, Entry> move) {
        var turn = new Turn(member(purchase.customer()), programme, now);
        Entry entry = move.apply(turn);
        return new Outcome(purchase.answer(entry, false), turn.end());
    }

    @Override
    public Outcome refund(Refund step, Instant now) {
        if (step.amount().signum() <= 0) {
            return Outcome.refused("request.invalid", "amount");
        }
        Purchase purchase = purchases.get(step.order());
        if (purchase == null) {
            return Outcome.refused("order.not-found", step.order());
        }
        Purchase.Refunded known = purchase.refund(step.reference());
        if (known != null) {
            return known.amount().compareTo(step.amount()) == 0
                    ? Outcome.of(purchase.answer(known.entry(), true))
                    : Outcome.refused("loyalty.reference.reused", step.reference());
        }
        return purchase.status().isRefundable() ? refund(purchase, step, now) : illegal(purchase);
    }

    private Outcome refund(Purchase purchase, Refund step, Instant now) {
        Instant at = step.at() == null ? now : step.at();
        if (at.isAfter(now) || at.isBefore(purchase.award().at())) {
            return Outcome.refused("request.invalid", "at");
        }
        if (step.amount().compareTo(purchase.left()) > 0) {
            return Outcome.refused("request.invalid", "amount");
        }
        purchase.refund(step.amount());
        return ordered(purchase, now, turn -> {
            Entry entry = takeBack(turn, purchase, at);
            purchase.remember(step, entry);
            return entry;
        });
    }

    private static Entry takeBack(Turn turn, Purchase purchase, Instant at) {
        var cause = new Cause(Kind.CLAWED_BACK, purchase.nextTaking(), Cause.NOBODY, at);
        Entry entry = turn.takeBack(cause, purchase);
        purchase.take(entry);
        return entry;
    }

    @Override
    public Outcome cancel(Cancel step, Instant now) {
        Purchase purchase = purchases.get(step.order());
        if (purchase == null) {
            return Outcome.refused("order.not-found", step.order());
        }
        return switch (purchase.status()) {
            case CANCELLED -> Outcome.of(purchase.answer(purchase.lastTaking(), true));
            case REFUNDED -> illegal(purchase);
            case PLACED -> {
                purchase.cancel();
                yield Outcome.of(purchase.answer(null, false));
            }
            default -> {
                purchase.cancel();
                yield ordered(purchase, now, turn -> takeBack(turn, purchase, now));
            }
        };
    }

    @Override
    public Outcome reopen(Reopen step, Instant now) {
        if (step.generation() < 1) {
            return Outcome.refused("request.invalid", "generation");
        }
        Purchase purchase = purchases.get(step.order());
        if (purchase == null) {
            return Outcome.refused("order.not-found", step.order());
        }
        if (step.generation() > purchase.generation()) {
            if (purchase.status() != Status.CANCELLED) {
                return illegal(purchase);
            }
            if (step.generation() != purchase.generation() + 1) {
                return Outcome.refused("request.invalid", "generation");
            }
            purchase.reopen();
        }
        return Outcome.of(purchase.answer(null, false));
    }

    @Override
    public Outcome adjust(Adjust step, Instant now) {
        if (step.points() == 0) {
            return Outcome.refused("request.invalid", "points");
        }
        var request = Request.of(step);
        return once(step.customer(), request, member -> adjust(member, step, request, now));
    }

    private Outcome adjust(Member member, Adjust step, Request request, Instant now) {
        Instant at = step.at() == null ? now : step.at();
        if (at.isAfter(now)) {
            return Outcome.refused("request.invalid", "at");
        }
        if (-step.points() > member.points().there(now) && !step.allowDebt()) {
            return insufficient(-step.points(), member, now);
        }
        var cause = new Cause(Kind.ADJUSTED, step.reference(), step.author(), at);
        return remembered(
                request,
                member,
                now,
                turn -> step.points() > 0 ? turn.credit(cause, step.points()) : turn.correct(cause, -step.points()));
    }

    @Override
    public Outcome redeem(Redeem step, Instant now) {
        if (step.points() < 1) {
            return Outcome.refused("request.invalid", "points");
        }
        var request = Request.of(step);
        var cause = new Cause(Kind.REDEEMED, step.reference(), step.author(), now);
        return once(
                step.customer(),
                request,
                member -> step.points() > member.points().there(now)
                        ? insufficient(step.points(), member, now)
                        : remembered(request, member, now, turn -> turn.redeem(cause, step.points())));
    }

    @Override
    public Outcome cancelRedemption(CancelRedemption step, Instant now) {
        Member member = members.get(step.customer());
        if (member == null) {
            return Outcome.refused("customer.not-found", step.customer());
        }
        Entry redemption = member.find(step.reference());
        if (redemption == null || !member.redemptions().contains(redemption)) {
            return Outcome.refused("redemption.not-found", step.reference());
        }
        String reference = "ck:undo:" + redemption.sequence();
        Entry undone = member.find(reference);
        var cause = new Cause(Kind.RESTORED, reference, step.author(), now);
        return undone == null
                ? turn(member, now, turn -> turn.restore(cause, redemption))
                : Outcome.of(new Moved(undone, true));
    }

    /** Does something for a member who is there, unless the reference was used before. */
    Outcome once(String customer, Request request, Function<Member, Outcome> action) {
        Member member = members.get(customer);
        if (member == null) {
            return Outcome.refused("customer.not-found", customer);
        }
        Outcome repeated = member.repeated(request);
        return repeated == null ? action.apply(member) : repeated;
    }

    static Outcome insufficient(long required, Member member, Instant now) {
        return Outcome.refused(
                "loyalty.points.insufficient",
                required + " of " + member.points().there(now));
    }

    /** As {@link #turn}, and keeps what the reference stands for from now on. */
    Outcome remembered(Request request, Member member, Instant now, Function<Turn, Entry> move) {
        return turn(member, now, turn -> {
            Entry entry = move.apply(turn);
            member.remember(request, entry);
            return entry;
        });
    }

    /** Lets a step move points of a member. */
    Outcome turn(Member member, Instant now, Function<Turn, Entry> move) {
        var turn = new Turn(member, programme, now);
        Entry entry = move.apply(turn);
        return new Outcome(new Moved(entry, false), turn.end());
    }

    @Override
    public Outcome reconfigure(Reconfigure step, Instant now) {
        programme = step.programme();
        return Outcome.of(new Nothing());
    }

    @Override
    public Outcome maintain(Instant now) {
        var notices = new ArrayList<Notice>();
        for (Member member : members.values()) {
            if (member.isDue(now)) {
                notices.addAll(new Turn(member, programme, now).end());
            }
        }
        return new Outcome(new Nothing(), notices);
    }

    @Override
    public Outcome look(Instant now) {
        return Outcome.of(new Nothing());
    }

    @Override
    public Rewards rewards() {
        return rewards;
    }

    @Override
    public Opinions opinions() {
        return opinions;
    }

    Programme programme() {
        return programme;
    }

    Member member(String customer) {
        Member member = members.get(customer);
        if (member == null) {
            throw new IllegalArgumentException("There is no " + customer);
        }
        return member;
    }

    /** Returns the order; null if there is none. */
    @Nullable
    Purchase find(String order) {
        return purchases.get(order);
    }

    Purchase purchase(String order) {
        return requireNonNull(purchases.get(order));
    }

    /** Returns the orders of some state. */
    List<String> orders(Predicate<Status> which) {
        return purchases.entrySet().stream()
                .filter(purchase -> which.test(purchase.getValue().status()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns everybody's id. */
    public List<String> customers() {
        return List.copyOf(members.keySet());
    }

    /** Returns what a member is shown. */
    public Standing standing(String customer, Instant now) {
        return member(customer).standing(programme, now);
    }

    /** Returns what a customer has bought in all. */
    public Bought bought(String customer) {
        List<Purchase> bought = purchases.values().stream()
                .filter(purchase -> purchase.customer().equals(customer)
                        && purchase.status().isCompletion())
                .toList();
        BigDecimal spent = bought.stream().map(Purchase::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant last = bought.stream()
                .map(Purchase::placedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Bought(bought.size(), spent, last);
    }

    /** Returns a member's entries, the first one first. */
    public List<Entry> entries(String customer) {
        return List.copyOf(member(customer).entries());
    }
}
