/**
 * The front door: what an application calls.
 *
 * <p>Start at {@link io.customerkit.CustomerKit}. Every command validates, reads, decides, commits, and begins again if
 * somebody else was faster; the rules it decides by are in the packages below. Deliberately absent: rules, SQL, threads
 * that nobody asked for.
 */
@NullMarked
package io.customerkit;

import org.jspecify.annotations.NullMarked;
