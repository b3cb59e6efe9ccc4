package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.createAda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewCustomer;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept or said is the same under every default locale, in English and with ASCII digits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLocaleTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    @Test
    void what_is_kept_and_said_has_ascii_characters_only() {
        assertThat(keptAndSaid()).isNotEmpty().allMatch(text -> text.matches("[ -~]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar-EG", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void it_is_the_same_under_every_locale(String locale) {
        List<String> here = keptAndSaid();

        List<String> there = CustomerFixture.inLocale(locale, RequestLocaleTest::keptAndSaid);

        assertThat(there).isEqualTo(here);
    }

    private static List<String> keptAndSaid() {
        var fixture = new CustomerFixture();
        var rules = ContactRules.builder().defaultRegion("FR").build();
        CustomerKit kit = fixture.kit(rules);
        createAda(kit);
        kit.customers()
                .update(
                        ADA,
                        CustomerUpdate.builder()
                                .email("INFO@MAIL.EXAMPLE")
                                .phone("01 42 68 53 01")
                                .preferences(Map.of("n", 1234567.5, "d", 1e30))
                                .build());
        for (int i = 1; i <= 10; i++) {
            kit.orders().place(NewOrder.of("o" + i, ADA, Money.of("1234.5", "EUR")));
            kit.orders().complete(OrderId.of("o" + i));
        }

        var texts = new ArrayList<String>();
        kit.customers().history(ADA, PageRequest.first(10)).items().forEach(entry -> texts.addAll(texts(entry)));
        kit.loyalty().ledger(ADA, PageRequest.first(100)).items().forEach(entry -> texts.addAll(texts(entry)));
        fixture.sent().forEach(notification -> texts.add(notification.key()));
        texts.add(cursor(kit.orders().history(ADA, PageRequest.first(1))));
        texts.add(cursor(kit.loyalty().ledger(ADA, PageRequest.first(1))));
        texts.add(cursor(kit.customers().history(ADA, PageRequest.first(1))));
        texts.add(kit.customers().find(ADA).orElseThrow().email().key());
        texts.add(kit.orders()
                .find(OrderId.of("o1"))
                .orElseThrow()
                .totals()
                .total()
                .toString());
        texts.addAll(messages(kit));
        return texts;
    }

    private static List<String> texts(HistoryEntry entry) {
        return List.of(entry.toString(), String.valueOf(entry.newValue()));
    }

    private static List<String> texts(LedgerEntry entry) {
        return List.of(
                entry.toString(),
                entry.reference().value(),
                entry.fingerprint().value(),
                entry.facts().values().toString());
    }

    private static String cursor(Page<?> page) {
        return String.valueOf(page.next());
    }

    private static List<String> messages(CustomerKit kit) {
        return List.<Runnable>of(
                        () -> kit.customers()
                                .create(NewCustomer.builder()
                                        .name("x".repeat(1_234))
                                        .build()),
                        () -> kit.customers()
                                .update(ADA, 1_234_567, CustomerUpdate.builder().build()),
                        () -> kit.orders().place(NewOrder.of("o1", ADA, Money.of("1", "EUR"))),
                        () -> kit.orders().complete(OrderId.of("o1"), START.minusSeconds(1)),
                        () -> kit.orders().complete(OrderId.of("nothing")),
                        () -> kit.orders().history(ADA, PageRequest.first(1_234)),
                        () -> kit.loyalty().redeem(ADA, 1_234_567, Reference.of("r")),
                        () -> kit.loyalty().redeem(ADA, new NewRedemption(-1_234_567L, "", " ", " ")),
                        () -> Money.of("1234567890123456", "EUR"),
                        () -> ContactRules.builder().defaultRegion("ZZ"))
                .stream()
                .map(request -> String.valueOf(catchThrowable(request::run)))
                .toList();
    }
}
