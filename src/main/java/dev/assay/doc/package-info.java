/** Documents read with the place of every value: JSON, JSON Lines and YAML come out as one tree. Whatever is wrong becomes a problem that names file, line and path. */
@NullMarked
package dev.assay.doc;

import org.jspecify.annotations.NullMarked;
