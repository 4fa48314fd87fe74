package dev.assay.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The waiver of a finding.
 *
 * @param reason why it is waived
 * @param owner who answers for it
 * @param expires the last day on which it counts
 * @param until the condition that ends it before, such as {@code tool.payments present}, or null
 */
public record WaivedBy(
        String reason,
        String owner,
        LocalDate expires,
        @Nullable String until) {}
