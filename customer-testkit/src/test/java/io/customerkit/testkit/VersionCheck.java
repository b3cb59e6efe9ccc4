package io.customerkit.testkit;

/**
 * Tells whether a change starts from the version that is stored.
 *
 * @param notCompared the flaw that lets a change of an old version pass
 * @param replaced the flaw that lets a first version replace what is there
 * @param created the flaw that lets a later version create what is not there
 */
record VersionCheck(Flaw flaw, VersionFlaw notCompared, VersionFlaw replaced, VersionFlaw created) {

    boolean isStale(long stored, long expected) {
        VersionFlaw tolerant = expected == 0 ? replaced : stored == 0 ? created : notCompared;
        return stored != expected && flaw != tolerant;
    }
}
