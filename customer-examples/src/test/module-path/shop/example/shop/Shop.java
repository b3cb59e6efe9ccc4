package example.shop;

import io.customerkit.CustomerKit;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.ZoneId;

/** The quick start, and one request of every kind that is validated. */
public final class Shop {

    private Shop() {}

    public static void main(String[] args) {
        Notifier mail = (notification, customer) -> {};
        try (var kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .notifier(mail)
                .program(LoyaltyProgram.builder().zone(ZoneId.of("Europe/Paris")).currency("EUR").build())
                .build()) {

            Customer ada = kit.customers().create(NewCustomer.builder()
                    .name("Ada Lovelace").email("ada@example.org").phone("+33 1 42 68 53 00")
                    .address(NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR"))
                    .build());

            kit.orders().place(NewOrder.of("4711", ada.id(), Money.of("742.10", "EUR")));
            kit.orders().complete(OrderId.of("4711"));

            System.out.println(kit.loyalty().membership(ada.id()).tier().name());
            otherRequests(kit, ada);
        }
    }

    private static void otherRequests(CustomerKit kit, Customer ada) {
        kit.customers().update(ada.id(), CustomerUpdate.builder().name("Ada King").build());
        kit.orders().place(NewOrder.builder()
                .id("4712").customer(ada.id()).currency("EUR")
                .line(NewOrderLine.of("pen", 2, "10.90"))
                .build());
        kit.loyalty().adjust(ada.id(), NewAdjustment.of(50, "birthday", "birthday"));
        kit.loyalty().redeem(ada.id(), NewRedemption.of(20, "voucher"));
        try {
            kit.customers().create(NewCustomer.builder().name(" ").build());
        } catch (InvalidRequestException e) {
            System.out.println(e.violations().size() + " violations");
        }
    }
}
