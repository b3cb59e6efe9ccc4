package io.customerkit.benchmarks;

import java.util.Arrays;

/** How long calls took, in their order; the first quarter was to warm up and does not count. */
final class Latencies {

    private static final int PARTS = 5;

    private final long[] nanos;
    private int size;

    Latencies(int calls) {
        nanos = new long[calls];
    }

    void add(long duration) {
        nanos[size++] = duration;
    }

    private long[] warm() {
        return Arrays.copyOfRange(nanos, size / 4, size);
    }

    /** Returns how many milliseconds this share of the calls took at most. */
    double millis(double share) {
        return quantile(warm(), share) / 1e6;
    }

    /** Returns this quantile in each fifth of the calls, divided by that of others, the least first. */
    double[] ratiosTo(Latencies others, double share) {
        double[] ratios = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            ratios[part] = quantile(part(part), share) / quantile(others.part(part), share);
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private long[] part(int number) {
        long[] warm = warm();
        return Arrays.copyOfRange(warm, warm.length * number / PARTS, warm.length * (number + 1) / PARTS);
    }

    private static double quantile(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)];
    }
}
