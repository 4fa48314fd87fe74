package dev.assay.lint;

import dev.assay.doc.Topic;
import java.util.Arrays;
import java.util.List;

/** What keeps a pack from being read, under the ids of findings. */
public enum Reading {
    FORM("LNT-001", "file that cannot be read", Topic.FORM),
    SUBSET("LNT-002", "outside the safe subset", Topic.OUTSIDE_SUBSET),
    CAPABILITY("LNT-003", "unknown capability", Topic.UNKNOWN_CAPABILITY),
    THREAT("LNT-004", "unknown threat", Topic.UNKNOWN_THREAT),
    FIELD("LNT-005", "unknown fact type, field or value", Topic.UNKNOWN_FIELD),
    METADATA("LNT-006", "metadata that is misspelt or left over", Topic.WRONG_METADATA),
    MISSING("LNT-007", "missing metadata", Topic.MISSING_METADATA),
    VALUE("LNT-008", "value out of range or off its grid", Topic.VALUE_OUT_OF_RANGE),
    TAKEN("LNT-009", "id taken twice", Topic.ID_TAKEN),
    LAYER("LNT-015", "threat on the wrong layer", Topic.WRONG_LAYER),
    CONCLUSIONS("LNT-016", "more than one conclusion", Topic.TWO_CONCLUSIONS),
    PHASE("LNT-017", "condition on what is known only later", Topic.LATER_PHASE);

    private final String id;
    private final String title;
    private final Topic topic;

    Reading(String id, String title, Topic topic) {
        this.id = id;
        this.title = title;
        this.topic = topic;
    }

    /** All of them, by id. */
    public static List<Reading> all() {
        return List.of(values());
    }

    static Reading of(Topic topic) {
        return Arrays.stream(values()).filter(r -> r.topic == topic).findFirst().orElse(FORM);
    }

    /** The stable identifier, such as {@code LNT-003}. */
    public String id() {
        return id;
    }

    /** The slip in a few words. */
    public String title() {
        return title;
    }
}
