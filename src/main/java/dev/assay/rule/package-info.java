/** Rules as data: what they conclude, when they hold, and the scene they look at. Knows neither DRL text nor Drools. */
@NullMarked
package dev.assay.rule;

import org.jspecify.annotations.NullMarked;
