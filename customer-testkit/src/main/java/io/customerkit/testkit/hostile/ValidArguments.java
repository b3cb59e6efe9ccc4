package io.customerkit.testkit.hostile;

import static io.customerkit.testkit.hostile.HostileTexts.MARK;
import static io.customerkit.testkit.hostile.World.NOW;
import static java.util.Objects.requireNonNull;

import io.customerkit.CustomerService;
import io.customerkit.LoyaltyService;
import io.customerkit.Maintenance;
import io.customerkit.Page;
import io.customerkit.PageRequest;
import io.customerkit.customer.AddressChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewCustomer;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewCancellation;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what is valid as an argument of a method, with something in every place. */
final class ValidArguments {

    private static final Map<Class<?>, Function<ValidArguments, Object>> BY_TYPE = byType();
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    /** Methods whose answer depends on what has happened to the member before. */
    private static final Set<String> DEPENDENT = Set.of("adjust", "redeem", "previewAdjust", "previewRedeem", "update");

    private final World world;
    private final Method method;
    private final CustomerId member;

    private ValidArguments(World world, Method method) {
        this.world = world;
        this.method = method;
        member = DEPENDENT.contains(method.getName()) ? world.newMember() : world.member();
    }

    /**
     * Returns arguments that nobody else has used, and with which the call succeeds.
     *
     * @throws IllegalArgumentException if nobody has said what is valid for one of them
     */
    static List<@Nullable Object> of(Method method, World world) {
        return new ValidArguments(world, method).arguments(BY_TYPE);
    }

    private List<@Nullable Object> arguments(Map<Class<?>, Function<ValidArguments, Object>> byType) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(argument(type, byType));
        }
        return arguments;
    }

    private Object argument(Class<?> type, Map<Class<?>, Function<ValidArguments, Object>> byType) {
        Function<ValidArguments, Object> valid = byType.get(type);
        if (valid == null) {
            throw new IllegalArgumentException("Nobody has said what is a valid " + type.getName());
        }
        return valid.apply(this);
    }

    private static Map<Class<?>, Function<ValidArguments, Object>> byType() {
        var valid = new HashMap<Class<?>, Function<ValidArguments, Object>>();
        valid.put(CustomerId.class, call -> call.member);
        valid.put(OrderId.class, ValidArguments::order);
        valid.put(OfferId.class, ValidArguments::offer);
        valid.put(RewardId.class, call -> call.world.reward());
        valid.put(FeedbackId.class, call -> call.world.feedback());
        valid.put(Reference.class, ValidArguments::reference);
        valid.put(NewCustomer.class, call -> call.world.newCustomer());
        valid.put(CustomerUpdate.class, ValidArguments::customerUpdate);
        valid.put(NewOrder.class, ValidArguments::newOrder);
        valid.put(NewRefund.class, ValidArguments::newRefund);
        valid.put(NewAdjustment.class, ValidArguments::newAdjustment);
        valid.put(NewRedemption.class, call -> new NewRedemption(1L, call.world.newName(), MARK, MARK));
        valid.put(
                NewCancellation.class,
                call -> new NewCancellation(call.world.redemption().value(), MARK, MARK));
        valid.put(NewFeedback.class, call -> NewFeedback.of(4, MARK));
        valid.put(NewModeration.class, call -> NewModeration.by(MARK).because(MARK));
        valid.put(NewOffer.class, call -> new NewOffer("Mug", 1L, 9L, 9L, "BRONZE", NOW, NOW.plusSeconds(1), 7));
        valid.put(PageRequest.class, ValidArguments::secondPage);
        valid.put(FeedbackStatus.class, call -> FeedbackStatus.PENDING);
        valid.put(Instant.class, call -> NOW);
        valid.put(LocalDate.class, call -> TODAY);
        valid.put(Collection.class, ValidArguments::collection);
        valid.put(Duration.class, call -> Duration.ofSeconds(10));
        valid.put(Consumer.class, call -> (Consumer<Object>) found -> {});
        valid.put(String.class, ValidArguments::text);
        valid.put(long.class, ValidArguments::number);
        valid.put(int.class, call -> 2);
        return valid;
    }

    /** Returns a request with a cursor, from the list that it is for. */
    private PageRequest secondPage() {
        world.fillLists(method.getDeclaringClass() == Maintenance.class);
        var ofFirstPage = new HashMap<>(BY_TYPE);
        ofFirstPage.put(PageRequest.class, call -> PageRequest.first(1));
        try {
            Page<?> first = (Page<?>) requireNonNull(FrontDoor.call(world.kit(), method, arguments(ofFirstPage)));
            return PageRequest.after(requireNonNull(first.next()), 10);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The first page is refused: " + e.getCause(), e);
        }
    }

    private OrderId order() {
        return switch (method.getName()) {
            case "complete", "previewComplete" -> world.placed();
            case "reopen" -> world.cancelled();
            default -> world.completed();
        };
    }

    private OfferId offer() {
        return method.getName().equals("create") ? OfferId.of(world.newName()) : world.offer();
    }

    private Reference reference() {
        return method.getName().equals("cancelRedemption") ? world.redemption() : Reference.of(world.newName());
    }

    /** Points, or the version that is to be changed. */
    private long number() {
        if (method.getDeclaringClass() == CustomerService.class) {
            return world.kit().customers().find(member).orElseThrow().version();
        }
        return 1;
    }

    /** Days, or the bounds of balances. */
    private Collection<?> collection() {
        return method.getName().equals("timeline") ? List.of(TODAY) : List.of(0L, 1L);
    }

    private String text() {
        if (method.getDeclaringClass() == Maintenance.class) {
            return world.deadLetter();
        }
        return method.getDeclaringClass() == LoyaltyService.class ? MARK : MARK + "@example.org";
    }

    private CustomerUpdate customerUpdate() {
        return new CustomerUpdate(
                MARK,
                MARK + "." + world.newName() + "@example.org",
                "+33 1 42 68 53 01",
                false,
                Map.of(MARK, MARK),
                false,
                List.of(world.newAddress(world.newName())),
                List.of(new AddressChange("home", world.newAddress("home"))),
                List.of(),
                "home",
                MARK);
    }

    private NewOrder newOrder() {
        var line = new NewOrderLine(MARK, MARK, 2L, new BigDecimal("50.00"), new BigDecimal("1.00"), List.of(MARK));
        return new NewOrder(
                world.newName(),
                member.value(),
                NOW,
                "EUR",
                List.of(line),
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                true);
    }

    private NewRefund newRefund() {
        return new NewRefund(Money.of("10.00", "EUR"), world.newName(), NOW);
    }

    private NewAdjustment newAdjustment() {
        return new NewAdjustment(10L, world.newName(), MARK, MARK, NOW, false);
    }
}
