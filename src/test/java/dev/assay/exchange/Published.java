package dev.assay.exchange;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schemas that others have published for their formats. */
final class Published {

    static final Schema SARIF = of("/schema/sarif-schema-2.1.0.json", Map.of());
    static final Schema OTM = of("/schema/otm-0.2.0.schema.json", Map.of());
    static final Schema CYCLONEDX = of(
            "/bom-1.6.schema.json",
            Map.of(
                    "http://cyclonedx.org/schema/spdx.schema.json", text("/spdx.schema.json"),
                    "http://cyclonedx.org/schema/jsf-0.82.schema.json", text("/jsf-0.82.schema.json")));

    private Published() {}

    private static Schema of(String resource, Map<String, String> others) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, b -> b.schemas(others))
                .getSchema(text(resource));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a document does against a schema. */
    static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
