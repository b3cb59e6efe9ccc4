package io.customerkit.mongo.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link OnMongo}. */
final class MongoCondition implements ExecutionCondition {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    MongoCondition() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (System.getProperty("customerkit.mongo", "").equals("required")) {
            return ConditionEvaluationResult.enabled("A server is required");
        }
        return (startsServers(context.getRequiredTestClass()) ? MongodProgram.whyNot() : MongoServer.whyNot())
                .map(MongoCondition::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("There is a server"));
    }

    /** A nested class is in the same case as the class around it. */
    private static boolean startsServers(Class<?> test) {
        OnMongo annotation = test.getAnnotation(OnMongo.class);
        Class<?> around = test.getEnclosingClass();
        return annotation == null ? around != null && startsServers(around) : annotation.startsServers();
    }

    /** Nothing is left out in silence. */
    private static ConditionEvaluationResult disabled(String reason) {
        if (!TOLD.getAndSet(true)) {
            System.err.println("NO TEST ON MONGODB IS RUN. " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
