package io.customerkit.testkit.model;

import java.util.ArrayList;
import java.util.List;

/** The answer to a step, and the notices it causes. */
public record Outcome(Answer answer, List<Notice> notices) {

    public Outcome {
        notices = List.copyOf(notices);
    }

    /** Returns an answer that nobody else has to hear about. */
    static Outcome of(Answer answer) {
        return new Outcome(answer, List.of());
    }

    /** Returns the same answer with one notice more. */
    Outcome with(Notice notice) {
        var more = new ArrayList<>(notices);
        more.add(notice);
        return new Outcome(answer, more);
    }

    static Outcome refused(String code, String facts) {
        return of(new Answer.Refused(code, facts));
    }
}
