package dev.assay.doc;

import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Keeps the YAML library out of the way of runs that read no YAML. */
final class Yaml {

    static final YAMLFactory FACTORY = new YAMLFactory();

    private Yaml() {}

    static boolean isAlias(JsonParser parser) {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }
}
