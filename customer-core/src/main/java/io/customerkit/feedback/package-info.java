/**
 * Feedback: what customers say about their orders, who may say it until when, and what becomes of it.
 *
 * <p>Start at {@link io.customerkit.feedback.Feedback}; the rules are {@link io.customerkit.feedback.FeedbackRules}.
 * Deliberately absent: clocks, storage, and any judgement of a comment's words.
 */
@NullMarked
package io.customerkit.feedback;

import org.jspecify.annotations.NullMarked;
