package dev.assay.cli;

import dev.assay.doc.Documents;
import dev.assay.model.Vocabulary;
import dev.assay.policy.Waivers;
import dev.assay.policy.WaiversReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What somebody answers for. */
final class WaiverOptions {

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description =
                    "Findings that somebody answers for, in YAML: rule or threat, listing, reason, owner, expires, until.")
    private @Nullable Path file;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day by which waivers expire, such as 2026-11-30. Default: the day by the clock, in UTC.")
    private @Nullable LocalDate today;

    /** A day such as 2026-11-30. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("is no day such as 2026-11-30: '" + text + "'");
            }
        }
    }

    Waivers read(Vocabulary vocabulary) {
        return read(vocabulary, file, today());
    }

    /** The waivers of a file by a day; none without both. */
    static Waivers read(Vocabulary vocabulary, @Nullable Path file, @Nullable LocalDate day) {
        return file == null || day == null
                ? Waivers.NONE
                : new WaiversReader(vocabulary, day)
                        .read(file.toString(), Documents.text(file.toString(), Documents.bytes(file)));
    }

    @Nullable
    Path file() {
        return file;
    }

    /** The day by which waivers count, or null without waivers. */
    @Nullable
    LocalDate today() {
        return file == null ? null : today == null ? LocalDate.now(Clock.systemUTC()) : today;
    }
}
