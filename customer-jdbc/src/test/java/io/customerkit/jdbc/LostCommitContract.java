package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.PointsReceipt;
import io.customerkit.customer.CustomerId;
import io.customerkit.jdbc.CuttingProxy.Cut;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.StorageException;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A connection that breaks while a transaction is being committed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class LostCommitContract {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Reference GIFT = Reference.of("gift");

    private CuttingProxy proxy;
    private HikariDataSource pool;
    private CustomerKit kit;

    abstract Server server();

    @BeforeEach
    void standBetween() throws IOException {
        String url = server().newDatabase();
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        proxy = new CuttingProxy(port);
        pool = Server.pool(url.replace(":" + port + "/", ":" + proxy.port() + "/"), config -> {
            config.setMaximumPoolSize(1);
            config.addDataSourceProperty("preferQueryMode", "simple"); // PostgreSQL otherwise sends no words
        });
        JdbcSchema.create(pool);
        kit = Kits.over(JdbcStorage.create(pool)).build();
        kit.customers().create(Kits.newCustomer(ADA.value()));
    }

    @AfterEach
    void goAway() throws IOException {
        pool.close();
        proxy.close();
    }

    @Test
    void before_the_commit_arrived_leaves_everything_to_the_repetition() {
        assertThat(repeatedAfter(Cut.BEFORE).replayed()).isFalse();
        assertBookedOnce();
    }

    @Test
    void before_the_answer_arrived_is_repeated_and_happens_once() {
        assertThat(repeatedAfter(Cut.AFTER).replayed()).isTrue();
        assertBookedOnce();
    }

    private PointsReceipt repeatedAfter(Cut cut) {
        proxy.cut(cut);
        assertThatThrownBy(() -> kit.loyalty().adjust(ADA, 10, GIFT, "")).isInstanceOf(StorageException.class);
        return kit.loyalty().adjust(ADA, 10, GIFT, "");
    }

    private void assertBookedOnce() {
        assertThat(kit.loyalty().ledger(ADA, PageRequest.first(10)).items()).hasSize(1);
        assertThat(kit.loyalty().membership(ADA).points()).isEqualTo(10);
        assertThat(kit.loyalty().adjust(ADA, 10, GIFT, "").replayed()).isTrue();
    }
}
