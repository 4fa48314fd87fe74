/**
 * Assesses listings on the machines of an Apache Spark cluster. Built under the profile {@code spark} alone; the only
 * package that knows Spark and Hadoop.
 */
@NullMarked
package dev.assay.spark;

import org.jspecify.annotations.NullMarked;
