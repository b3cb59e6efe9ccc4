package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.CommitContract;
import io.customerkit.testkit.ConcurrencyContract;
import io.customerkit.testkit.RivalsContract;
import io.customerkit.testkit.StoriesContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What of the contract of every storage could depend on the data source: how it commits, alone and beside others. */
abstract class DataSourceContract {

    abstract Storage storage();

    @Nested
    @DisplayName("commits")
    class Commits extends CommitContract {

        @Override
        protected Storage storage() {
            return DataSourceContract.this.storage();
        }
    }

    @Nested
    @DisplayName("commits for rivals")
    class Rivals extends RivalsContract {

        @Override
        protected Storage storage() {
            return DataSourceContract.this.storage();
        }
    }

    @Nested
    @DisplayName("serves many threads")
    class Threads extends ConcurrencyContract {

        @Override
        protected Storage storage() {
            return DataSourceContract.this.storage();
        }
    }

    @Nested
    @DisplayName("carries an application")
    class Stories extends StoriesContract {

        @Override
        protected Storage storage() {
            return DataSourceContract.this.storage();
        }
    }
}
