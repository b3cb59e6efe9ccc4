package io.customerkit.examples.replay;

import java.io.IOException;

/**
 * What a database server would have to run on.
 *
 * @param system the operating system, as Java calls it
 * @param processor the architecture, as Java calls it
 */
record Machine(String system, String processor) {

    static Machine here() {
        return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /**
     * Checks that the program brings a server for this machine.
     *
     * @param server as the command line calls it
     * @param url how the address of one begins that runs already
     * @throws IOException if it does not
     */
    void requireServer(String server, String url) throws IOException {
        if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw new IOException("There is no " + server + " to start on " + system + " (" + processor
                    + "); start one yourself and name it by --storage " + url + "//HOST:PORT/DATABASE?user=...");
        }
    }
}
