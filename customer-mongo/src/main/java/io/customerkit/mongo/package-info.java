/**
 * Storage in MongoDB: {@link io.customerkit.mongo.MongoStorage}, its collections by
 * {@link io.customerkit.mongo.MongoIndexes}.
 *
 * <p>One document per aggregate, with its addresses, lines, refunds, lots or rewards inside; profile history, ledger entries
 * and notifications in collections of their own. The shape of each document stands in the class that writes it. Deliberately absent: rules,
 * anything that runs unasked, and every part of a document that the server would have to interpret.
 */
@NullMarked
package io.customerkit.mongo;

import org.jspecify.annotations.NullMarked;
