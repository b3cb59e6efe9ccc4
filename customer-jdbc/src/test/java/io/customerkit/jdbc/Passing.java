package io.customerkit.jdbc;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Passes every call of an interface on to an object, before somebody's eyes. */
final class Passing {

    private Passing() {}

    static <T> T on(Class<T> type, T target, Eyes eyes) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> eyes.see(new Call(target, method, arguments))));
    }

    /** Sees a call, and passes it on or does not. */
    @FunctionalInterface
    interface Eyes {

        @Nullable
        Object see(Call call) throws Throwable;
    }

    /** A call on its way. */
    static final class Call {

        private final Object target;
        private final Method method;
        private final @Nullable Object @Nullable [] arguments;

        private Call(Object target, Method method, @Nullable Object @Nullable [] arguments) {
            this.target = target;
            this.method = method;
            this.arguments = arguments;
        }

        String name() {
            return method.getName();
        }

        @Nullable
        Object firstArgument() {
            return arguments == null ? null : arguments[0];
        }

        /** Returns the call with another number as its first argument, which is one. */
        Call movedBy(int difference) {
            @Nullable Object[] moved = requireNonNull(arguments).clone();
            moved[0] = (int) requireNonNull(moved[0]) + difference;
            return new Call(target, method, moved);
        }

        @Nullable
        Object pass() throws Throwable {
            return passTo(target);
        }

        @Nullable
        Object passTo(Object other) throws Throwable {
            try {
                return method.invoke(other, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
