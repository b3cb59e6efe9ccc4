package io.customerkit.testkit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** One promise of a storage that is broken: a constant with {@link CaughtBy}. */
interface Flaw {

    /** A storage that keeps every promise. */
    Flaw NONE = () -> "NONE";

    String name();

    /** Returns the tests of {@link StorageContract} that must fail. */
    default List<String> caughtBy() {
        try {
            return List.of(
                    getClass().getField(name()).getAnnotation(CaughtBy.class).value());
        } catch (NoSuchFieldException e) {
            throw new LinkageError("No constant " + name(), e);
        }
    }

    /** Names the tests that must fail, each as {@code Topic.name_of_the_test}. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface CaughtBy {

        String[] value();
    }
}
