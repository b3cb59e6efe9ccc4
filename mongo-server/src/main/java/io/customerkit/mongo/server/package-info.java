/**
 * MongoDB servers for tests, examples and benchmarks: the one that is there, or one that is started on loopback and leaves
 * nothing behind.
 *
 * <p>Start at {@link io.customerkit.mongo.server.MongoServer}; {@link io.customerkit.mongo.server.ReplicaSet} is for tests
 * that kill servers. Nothing here is published, and no published module uses it.
 */
@NullMarked
package io.customerkit.mongo.server;

import org.jspecify.annotations.NullMarked;
