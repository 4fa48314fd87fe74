/** The page and the API of {@code assay serve}, on the machine that it runs on. */
@NullMarked
package dev.assay.serve;

import org.jspecify.annotations.NullMarked;
