package dev.assay.examples.guard;

import dev.assay.Policy;
import dev.assay.ReloadingAssay;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that agents are installed through, and that lets none in against the policy. */
@SpringBootApplication
public class InstallGuard {

    public static void main(String[] args) {
        SpringApplication.run(InstallGuard.class, args);
    }

    @Bean
    ReloadingAssay rules(@Value("${guard.rules}") String rules) {
        return ReloadingAssay.load(Path.of(rules));
    }

    @Bean
    Policy policy(@Value("${guard.policy}") String policy, ReloadingAssay rules) {
        Policy loaded = Policy.load(policy);
        rules.current().ready(loaded);
        return loaded;
    }
}
