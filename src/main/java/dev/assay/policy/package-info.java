/** Decides over assessments by a policy: verdicts, what the unknown could change about them, waivers and baselines. */
@NullMarked
package dev.assay.policy;

import org.jspecify.annotations.NullMarked;
