/** The words of the domain as plain records: capabilities, facts, listings, and what an assessment says. Depends on Java alone. */
@NullMarked
package dev.assay.model;

import org.jspecify.annotations.NullMarked;
