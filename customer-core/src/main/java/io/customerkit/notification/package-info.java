/**
 * What a person should hear about, and the one method by which the host tells them.
 *
 * <p>Start at {@link io.customerkit.notification.Notifier}. Deliberately absent: texts, addresses, and any way to send;
 * when and how often a notification is handed over is a matter of the front door.
 */
@NullMarked
package io.customerkit.notification;

import org.jspecify.annotations.NullMarked;
