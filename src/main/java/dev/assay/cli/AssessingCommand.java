package dev.assay.cli;

import picocli.CommandLine.Mixin;

/** A command that assesses listings, and so needs rules before anything else. */
abstract class AssessingCommand {

    @Mixin
    final PackOptions rules = new PackOptions();
}
