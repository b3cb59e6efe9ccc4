package io.customerkit.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;

@Order(1)
class H2HistoryTest extends HistoryContract {

    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    protected Storage storage() {
        closePools();
        HikariDataSource pool = H2.SERVER.pool(config -> config.setMaximumPoolSize(1));
        pools.add(pool);
        JdbcSchema.create(pool);
        return JdbcStorage.create(pool);
    }

    @AfterEach
    void closePools() {
        pools.forEach(HikariDataSource::close);
        pools.clear();
    }

    @Override
    protected int histories() {
        return SOAK ? 500 : 200;
    }

    @Override
    protected int historiesPerStorage() {
        return 1;
    }
}
