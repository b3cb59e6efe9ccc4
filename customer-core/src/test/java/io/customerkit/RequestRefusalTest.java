package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.DuplicatePhoneException;
import io.customerkit.error.CustomerKitException;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackLimitExceededException;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.FeedbackWindowClosedException;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs tell refusals by their codes, which never change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestRefusalTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final FeedbackId FEEDBACK = FeedbackId.of("f");

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("request.invalid", InvalidRequestException.of("name", "text.blank", "must not be blank")),
                refusal("customer.phone.invalid", InvalidRequestException.of("phone", "phone.invalid", "is wrong")),
                refusal("customer.address.invalid", InvalidRequestException.of("addresses", "address.default", "x")),
                refusal("customer.email.duplicate", new DuplicateEmailException(ADA)),
                refusal("customer.phone.duplicate", new DuplicatePhoneException(ADA)),
                refusal("customer.id.taken", new IdTakenException("customer", "ada")),
                refusal("order.id.taken", new IdTakenException("order", "4711")),
                refusal("customer.not-found", new NotFoundException("customer", "ada")),
                refusal("customer.version.stale", new StaleVersionException("customer", "ada", 4)),
                refusal(
                        "order.state.illegal",
                        new IllegalOrderStateException(ORDER, OrderStatus.COMPLETED, OrderStatus.PLACED)),
                refusal("loyalty.points.insufficient", new InsufficientPointsException(ADA, 2, 1)),
                refusal("loyalty.reference.reused", new ReferenceReusedException(ADA, Reference.of("r"))),
                refusal(
                        "feedback.window.closed",
                        new FeedbackWindowClosedException(
                                ORDER, FeedbackRules.standard().window(Instant.EPOCH, ZoneOffset.UTC))),
                refusal("feedback.already-submitted", new FeedbackAlreadySubmittedException(ORDER, FEEDBACK)),
                refusal("feedback.limit.exceeded", new FeedbackLimitExceededException(ADA, LocalDate.EPOCH, 10)),
                refusal("storage.conflict", new ConcurrentChangeException("customer", "ada")),
                refusal("storage.failed", new StorageException("The database is gone", null)));
    }

    private static Arguments refusal(String code, CustomerKitException refusal) {
        return Arguments.of(code, refusal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void has_a_code(String code, CustomerKitException refusal) {
        assertThat(refusal.code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void comes_back_whole_from_another_process(String code, CustomerKitException refusal)
            throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(refusal);

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "backtrace", "depth")
                .isEqualTo(refusal);
        assertThat(((CustomerKitException) read).code()).isEqualTo(code);
    }
}
