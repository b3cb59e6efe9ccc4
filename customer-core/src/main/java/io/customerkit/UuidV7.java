package io.customerkit;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that nobody else makes, sorted by the millisecond in which they were made. Source: RFC 9562, UUID version 7. */
final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    static String next() {
        long time = System.currentTimeMillis() & 0xFFFF_FFFF_FFFFL;
        long high = (time << 16) | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
