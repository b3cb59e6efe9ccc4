package io.customerkit.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Stands between a driver and its server, and cuts the connection on which a commit passes. */
final class CuttingProxy implements AutoCloseable {

    /** Where a commit is lost: on its way there, or its answer on its way back. */
    enum Cut {
        NONE,
        BEFORE,
        AFTER
    }

    private final ServerSocket listener;
    private final int target;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NONE);

    CuttingProxy(int target) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts the connection at the next commit, once. */
    void cut(Cut cut) {
        next.set(cut);
    }

    private void accept() throws IOException {
        while (true) {
            Socket driver = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            var isLast = new AtomicBoolean();
            start(() -> pass(driver, server, sent -> mayGo(sent, isLast)));
            start(() -> pass(server, driver, answer -> !isLast.get()));
        }
    }

    /** Decides about what a driver sends; where only the answer is lost, {@code isLast} tells that the next one is it. */
    private boolean mayGo(byte[] sent, AtomicBoolean isLast) {
        Cut cut = isCommit(sent) ? next.getAndSet(Cut.NONE) : Cut.NONE;
        isLast.set(cut == Cut.AFTER);
        return cut != Cut.BEFORE;
    }

    /** Passes bytes on until one side is closed, or some may not go; then both sides are. */
    private static void pass(Socket from, Socket to, Predicate<byte[]> mayGo) throws IOException {
        try (from;
                to) {
            var buffer = new byte[65_536];
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!mayGo.test(Arrays.copyOf(buffer, read))) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        }
    }

    private static boolean isCommit(byte[] sent) {
        return new String(sent, StandardCharsets.ISO_8859_1).contains("COMMIT");
    }

    private static void start(Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                Thread.currentThread().interrupt(); // one of both ends is closed, and so the thread ends
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** Work of a thread of its own. */
    private interface Task {

        void run() throws IOException;
    }
}
