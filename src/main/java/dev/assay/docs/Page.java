package dev.assay.docs;

import java.util.List;

/**
 * The page of a rule.
 *
 * @param id the rule's id, which names the file
 * @param title the heading
 * @param blocks what stands below it
 */
record Page(String id, String title, List<Block> blocks) {

    /** Copies the blocks. */
    Page {
        blocks = List.copyOf(blocks);
    }
}
