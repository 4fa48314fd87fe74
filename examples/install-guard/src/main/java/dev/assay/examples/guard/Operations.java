package dev.assay.examples.guard;

import dev.assay.Reload;
import dev.assay.ReloadingAssay;
import dev.assay.doc.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: reads the rules again. A real service would let nobody else get here. */
@RestController
class Operations {

    private final ReloadingAssay rules;

    Operations(ReloadingAssay rules) {
        this.rules = rules;
    }

    /** What is answered: the rules in force, and why new ones are not. */
    record InForce(String digest, boolean exchanged, List<String> problems) {}

    @PostMapping("/rules/reload")
    ResponseEntity<InForce> reload() {
        Reload reload = rules.reload();
        InForce answer = new InForce(
                reload.now().digest(),
                reload.swapped(),
                reload.problems().stream().map(Problem::toString).toList());
        return ResponseEntity.status(reload.refused() ? HttpStatus.CONFLICT : HttpStatus.OK)
                .body(answer);
    }
}
