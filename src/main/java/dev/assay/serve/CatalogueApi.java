package dev.assay.serve;

import dev.assay.format.Importer;
import dev.assay.model.Capability;
import dev.assay.pack.RulePack;
import dev.assay.score.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a page needs to know before anything is assessed. */
final class CatalogueApi {

    private CatalogueApi() {}

    static Reply reply(RulePack pack, Profile usual, List<String> policies, Limits limits, boolean saves) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rulePack", pack(pack));
        map.put("profiles", Stream.of(Profile.values()).map(Profile::id).toList());
        map.put("profile", usual.id());
        map.put("policies", policies);
        map.put("formats", new Importer(pack.formats(), pack.vocabulary(), pack.lexicon()).ids());
        map.put("exports", Export.formats());
        map.put(
                "capabilities",
                pack.vocabulary().capabilities().stream()
                        .map(CatalogueApi::capability)
                        .toList());
        map.put("largest", limits.body());
        map.put("saves", saves);
        return Reply.json(map);
    }

    static Map<String, Object> pack(RulePack pack) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", pack.name());
        map.put("version", pack.version());
        map.put("digest", pack.digest());
        return map;
    }

    private static Map<String, Object> capability(Capability capability) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", capability.id());
        map.put("means", capability.means());
        map.put("phrase", capability.phrase());
        map.put("asks", capability.asks());
        map.put("effect", capability.effect().name().toLowerCase(Locale.ROOT));
        return map;
    }
}
