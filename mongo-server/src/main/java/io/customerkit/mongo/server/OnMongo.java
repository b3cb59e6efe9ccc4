package io.customerkit.mongo.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs a MongoDB server. Without one it does not run, and one line in capitals says so; with
 * {@code -Dcustomerkit.mongo=required} it runs and fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MongoCondition.class)
public @interface OnMongo {

    /** Whether the tests start servers of their own, to kill them: then one that is there already is no help. */
    boolean startsServers() default false;
}
