package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Opinion.Status;
import io.customerkit.testkit.model.OpinionStep.Decide;
import io.customerkit.testkit.model.OpinionStep.Submit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what customers say about their orders and what becomes of it. */
final class RandomOpinion {

    private static final List<Status> VERDICTS = List.of(Status.PUBLISHED, Status.REJECTED, Status.WITHDRAWN);
    private static final List<@Nullable String> COMMENTS =
            Arrays.asList(null, "  ", "Good.", " Good. ", "Trop petit,\nmais joli", "\ud83d\ude00");

    private final Dice dice;
    private final Model model;

    RandomOpinion(Dice dice, Model model) {
        this.dice = dice;
        this.model = model;
    }

    /** Returns whether somebody talks now: often while an order can be talked about or an opinion waits, otherwise seldom. */
    boolean isOn(Instant now) {
        boolean isWaiting = !model.opinions()
                .where(opinion -> opinion.status() == Status.PENDING)
                .isEmpty();
        boolean isWanted = isWaiting || !open(now).isEmpty();
        return dice.chance(isWanted ? 40 : 4) && !model.orders(status -> true).isEmpty();
    }

    Step next(String customer, Instant now) {
        long roll = dice.between(1, 100);
        if (roll <= 3) {
            return dice.pick(impossible(customer));
        }
        boolean isNews = !open(now).isEmpty() && dice.chance(70);
        return isNews || model.opinions().orders().isEmpty() || dice.chance(10) ? submit(now) : decide();
    }

    /** Returns orders whose windows are open and that nobody has talked about. */
    private List<String> open(Instant now) {
        Programme programme = model.programme();
        var open = new ArrayList<String>();
        for (String order : model.orders(Purchase.Status::isCompletion)) {
            Instant closes =
                    programme.opinions().closes(model.purchase(order).award().at(), programme.zone());
            if (now.isBefore(closes) && !model.opinions().isAbout(order)) {
                open.add(order);
            }
        }
        return open;
    }

    /** Says something about an order whose window is open, if there is one, and sometimes about any other. */
    private Submit submit(Instant now) {
        List<String> open = open(now);
        List<String> any = model.orders(status -> true);
        String order = open.isEmpty() || dice.chance(15) ? dice.pick(any) : dice.pick(open);
        List<String> owners = dice.chance(5)
                ? model.customers()
                : List.of(model.purchase(order).customer());
        return submit(dice.pick(owners), order);
    }

    Submit submit(String customer, String order) {
        return new Submit(customer, order, (int) dice.between(1, 5), dice.pick(COMMENTS));
    }

    private Decide decide() {
        String order = dice.pick(model.opinions().orders());
        Status verdict = dice.chance(50) ? Status.PUBLISHED : dice.pick(VERDICTS);
        return new Decide(order, verdict, dice.pick(List.of("desk", "ada")), dice.chance(50) ? null : "as agreed");
    }

    private List<Step> impossible(String customer) {
        String order = dice.pick(model.orders(status -> true));
        return List.of(
                new Submit(customer, order, 0, null),
                new Submit(customer, order, 6, null),
                new Submit(customer, "nothing", 5, null),
                new Decide("nothing", Status.PUBLISHED, "desk", null));
    }
}
