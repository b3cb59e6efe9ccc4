package example.shop;

import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.jdbc.JdbcSchema;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.ZoneId;

/** The quick start on each storage, and one request of every kind that is validated. */
public final class Shop {

    private Shop() {}

    public static void main(String[] args) {
        sell("in memory", InMemoryStorage.create());
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:shop");
            JdbcSchema.create(pool);
            JdbcSchema.validate(pool);
            sell("on a database", JdbcStorage.create(pool));
        }
        // a port on which nobody answers: that the adapter and its driver run can be seen without a server
        try (var client = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=10")) {
            sell("on MongoDB", MongoStorage.create(client, "shop"));
        } catch (StorageException e) {
            System.out.println("no MongoDB");
        }
    }

    private static void sell(String where, Storage storage) {
        Notifier mail = (notification, customer) -> {};
        try (var kit = CustomerKit.builder()
                .storage(storage)
                .notifier(mail)
                .program(LoyaltyProgram.builder().zone(ZoneId.of("Europe/Paris")).currency("EUR").build())
                .build()) {

            Customer ada = kit.customers().create(NewCustomer.builder()
                    .name("Ada Lovelace").email("ada@example.org").phone("+33 1 42 68 53 00")
                    .address(NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR"))
                    .build());

            kit.orders().place(NewOrder.of("4711", ada.id(), Money.of("742.10", "EUR")));
            kit.orders().complete(OrderId.of("4711"));

            System.out.println(where + ": " + kit.loyalty().membership(ada.id()).tier().name() + ", "
                    + violations(kit, ada) + " violations");
        }
    }

    private static int violations(CustomerKit kit, Customer ada) {
        kit.customers().update(ada.id(), CustomerUpdate.builder().name("Ada King").build());
        kit.orders().place(NewOrder.builder()
                .id("4712").customer(ada.id()).currency("EUR")
                .line(NewOrderLine.of("pen", 2, "10.90"))
                .build());
        kit.loyalty().adjust(ada.id(), NewAdjustment.of(50, "birthday", "birthday"));
        kit.loyalty().redeem(ada.id(), NewRedemption.of(20, "voucher"));
        try {
            kit.customers().create(NewCustomer.builder().name(" ").build());
            return 0;
        } catch (InvalidRequestException e) {
            return e.violations().size();
        }
    }
}
