package io.customerkit.testkit.hostile;

import io.customerkit.CustomerKit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods that an application calls: the public ones of every service that {@link CustomerKit} hands out. */
public final class FrontDoor {

    private static final List<Method> SERVICES = publicMethods(CustomerKit.class)
            .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
            .toList();

    private FrontDoor() {}

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    /** Returns the services' types. */
    public static List<Class<?>> services() {
        return SERVICES.stream().<Class<?>>map(Method::getReturnType).toList();
    }

    /**
     * Returns every method that takes something, always in the same order. What reads everything that is stored comes first,
     * before much is.
     */
    public static List<Method> methods() {
        Comparator<Method> readersFirst = Comparator.comparing(
                method -> method.getDeclaringClass().getSimpleName().endsWith("Service"));
        return services().stream()
                .flatMap(FrontDoor::publicMethods)
                .filter(method -> method.getParameterCount() > 0)
                .sorted(readersFirst.thenComparing(FrontDoor::name))
                .toList();
    }

    /** Returns a name such as {@code OrderService.complete(OrderId, Instant)}. */
    public static String name(Method method) {
        List<String> parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + String.join(", ", parameters)
                + ")";
    }

    /**
     * Calls a method of the service that has it.
     *
     * @return what it returns
     * @throws InvocationTargetException with what it throws
     */
    static @Nullable Object call(CustomerKit kit, Method method, List<@Nullable Object> arguments)
            throws InvocationTargetException {
        try {
            for (Method service : SERVICES) {
                if (service.getReturnType() == method.getDeclaringClass()) {
                    return method.invoke(service.invoke(kit), arguments.toArray());
                }
            }
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        throw new IllegalArgumentException("No service has " + name(method));
    }
}
