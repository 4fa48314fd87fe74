/** What several tests share. */
package dev.assay.testing;
