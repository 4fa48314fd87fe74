package dev.assay.cli;

import dev.assay.score.Profile;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the score is added up. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Scoring profile: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "listing-0.8",
            completionCandidates = Ids.class,
            converter = Converter.class)
    private @Nullable Profile profile;

    Profile profile() {
        return profile == null ? Profile.LISTING_0_8 : profile;
    }

    static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Profile.values()).map(Profile::id).iterator();
        }
    }

    static final class Converter implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String id) {
            Profile profile = Profile.find(id);
            if (profile == null) {
                throw new TypeConversionException("'" + id + "' is not a profile; "
                        + Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", ")) + " are");
            }
            return profile;
        }
    }
}
