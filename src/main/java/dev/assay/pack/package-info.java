/** Rule packs: a directory or jar with rules, vocabulary and threat catalogue, read and cross-checked. */
@NullMarked
package dev.assay.pack;

import org.jspecify.annotations.NullMarked;
