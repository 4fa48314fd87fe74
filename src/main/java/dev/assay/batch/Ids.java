package dev.assay.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The ids of a run, each with the number of its first record. An id is kept as 64 bits of its SHA-256, 16 to 48 bytes
 * with its place in the table: two different ids among a million are taken for one with a chance of 1 to 37 million,
 * and then the only harm is a report too many.
 */
final class Ids {

    /** Bytes of an id as it is written down. */
    static final int SIZE = Long.BYTES + Integer.BYTES;

    private final MessageDigest sha = Consumed.sha256();
    private long[] hashes = new long[1 << 10];
    private int[] records = new int[1 << 10];
    private int count;

    /** A number that stands for an id; never 0. */
    long hash(String id) {
        long hash =
                ByteBuffer.wrap(sha.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
        return hash == 0 ? 1 : hash;
    }

    /** Adds an id unless it is there; the record that it came in before, or 0. */
    int add(long hash, int record) {
        if (count * 3L > hashes.length * 2L) {
            grow();
        }
        int slot = slot(hashes, hash);
        if (hashes[slot] == hash) {
            return records[slot];
        }
        hashes[slot] = hash;
        records[slot] = record;
        count++;
        return 0;
    }

    private static int slot(long[] table, long hash) {
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRecords = records;
        hashes = new long[oldHashes.length * 2];
        records = new int[oldRecords.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(hashes, oldHashes[i]);
                hashes[slot] = oldHashes[i];
                records[slot] = oldRecords[i];
            }
        }
    }
}
