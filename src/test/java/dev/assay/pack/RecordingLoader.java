package dev.assay.pack;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Loads the class path of the test anew and notes every class that is asked for, whether it exists or not. */
final class RecordingLoader extends URLClassLoader {

    private final Set<String> asked = new ConcurrentSkipListSet<>();

    RecordingLoader() {
        super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    Set<String> asked() {
        return asked;
    }

    /** Runs {@link Attack#outcome} in classes of this loader. */
    String outcome(String pack, boolean trusted) throws ReflectiveOperationException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(this);
        try {
            return (String) loadClass(Attack.class.getName())
                    .getMethod("outcome", java.nio.file.Path.class, boolean.class)
                    .invoke(null, java.nio.file.Path.of(pack), trusted);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        asked.add(name);
        return super.loadClass(name, resolve);
    }

    private static URL[] classPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            try {
                urls[i] = new File(entries[i]).toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return urls;
    }
}
