package dev.assay.text;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class Ints {

    int[] items = new int[4];
    int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    void addAll(Ints others) {
        for (int i = 0; i < others.size; i++) {
            add(others.items[i]);
        }
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
