package io.customerkit.testkit;

import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage whose every call passes through an interceptor. */
final class InterceptedStorage implements Storage {

    private final Storage storage;
    private final Interceptor interceptor;

    InterceptedStorage(Storage storage, Interceptor interceptor) {
        this.storage = storage;
        this.interceptor = interceptor;
    }

    @Override
    public CustomerStore customers() {
        return intercepted(CustomerStore.class, storage.customers());
    }

    @Override
    public OrderStore orders() {
        return intercepted(OrderStore.class, storage.orders());
    }

    @Override
    public LoyaltyAccountStore accounts() {
        return intercepted(LoyaltyAccountStore.class, storage.accounts());
    }

    @Override
    public OfferStore offers() {
        return intercepted(OfferStore.class, storage.offers());
    }

    @Override
    public FeedbackStore feedback() {
        return intercepted(FeedbackStore.class, storage.feedback());
    }

    @Override
    public Outbox outbox() {
        return intercepted(Outbox.class, storage.outbox());
    }

    @Override
    public void commit(Commit commit) {
        call(new Call() {
            @Override
            public @Nullable Object proceed() {
                storage.commit(commit);
                return null;
            }

            @Override
            public boolean isCommit() {
                return true;
            }
        });
    }

    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        return intercepted(Storage.class, storage).commitEach(batch);
    }

    private <S> S intercepted(Class<S> type, S store) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(() -> invoke(store, method, arguments))));
    }

    private static @Nullable Object invoke(Object store, Method method, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private @Nullable Object call(Call call) {
        try {
            return interceptor.around(call);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** One call of the storage. */
    @FunctionalInterface
    interface Call {

        @Nullable
        Object proceed() throws ReflectiveOperationException;

        default boolean isCommit() {
            return false;
        }
    }

    /** Sees every call; to be called by one thread or to be thread-safe. */
    interface Interceptor {

        @Nullable
        Object around(Call call) throws ReflectiveOperationException;
    }
}
