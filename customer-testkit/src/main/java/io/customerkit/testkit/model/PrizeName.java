package io.customerkit.testkit.model;

/**
 * Names a prize whose id nobody knows beforehand.
 *
 * @param owner who got it, or would have
 * @param reference under which it was asked for
 */
public record PrizeName(String owner, String reference) {}
