/** CustomerKit: customers, order history, loyalty points, feedback and notifications inside an application. */
module io.customerkit {
    requires com.google.gson;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports io.customerkit;
    exports io.customerkit.constraint;
    exports io.customerkit.customer;
    exports io.customerkit.error;
    exports io.customerkit.feedback;
    exports io.customerkit.loyalty;
    exports io.customerkit.notification;
    exports io.customerkit.order;
    exports io.customerkit.reward;
    exports io.customerkit.storage;
    exports io.customerkit.storage.memory;
    exports io.customerkit.tier;

    opens io.customerkit.customer to
            org.hibernate.validator;
    opens io.customerkit.feedback to
            org.hibernate.validator;
    opens io.customerkit.loyalty to
            org.hibernate.validator;
    opens io.customerkit.order to
            org.hibernate.validator;
    opens io.customerkit.reward to
            org.hibernate.validator;
}
