package dev.assay.testing;

/** What attacks try to load: whatever is done with this class sets the system property {@code assay.fired}. */
public final class Trap {

    static {
        fire("initialised");
    }

    public Trap() {
        fire("constructed");
    }

    /** Fires. */
    public static boolean boom() {
        fire("called");
        return true;
    }

    private static void fire(String how) {
        System.setProperty("assay.fired", "trap " + how);
    }
}
