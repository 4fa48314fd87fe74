package dev.assay.serve;

import dev.assay.score.Profile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is set up.
 *
 * @param version the program's version, which some reports name
 * @param port the port to listen at, or 0 for any that is free
 * @param token what clients have to know, or null for a new one
 * @param packs the rule packs, the lowest first; none for the pack that comes with the program
 * @param trusted whether full DRL is let through in those packs; an edited rule never may use it
 * @param profile how scores are added up unless a request says otherwise
 * @param policies the policies to decide by, names of those that come with the program or paths
 * @param saveTo the directory that rules and cases may be saved in, or null for none
 * @param limits what is granted
 */
public record ServeOptions(
        String version,
        int port,
        @Nullable String token,
        List<Path> packs,
        boolean trusted,
        Profile profile,
        List<String> policies,
        @Nullable Path saveTo,
        Limits limits) {

    /** Copies the lists. */
    public ServeOptions {
        packs = List.copyOf(packs);
        policies = List.copyOf(policies);
    }
}
