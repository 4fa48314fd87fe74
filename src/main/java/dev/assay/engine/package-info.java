/** The only package that knows Drools: matches rules against a scene, by the executable model or by the full compiler. */
@NullMarked
package dev.assay.engine;

import org.jspecify.annotations.NullMarked;
