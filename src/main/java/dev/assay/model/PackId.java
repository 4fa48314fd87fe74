package dev.assay.model;

/**
 * Which rules an assessment was made with.
 *
 * @param name the pack's name
 * @param version the pack's version
 * @param digest SHA-256 over its files
 */
public record PackId(String name, String version, String digest) {}
