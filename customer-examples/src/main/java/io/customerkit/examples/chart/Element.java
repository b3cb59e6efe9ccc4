package io.customerkit.examples.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG with its attributes and what is in it. Texts and values of attributes are escaped when it is
 * written, so they may come from anywhere; names must be the program's own. What is written is HTML and well-formed XML alike.
 * Not thread-safe.
 */
public final class Element {

    private static final Set<String> WITHOUT_END = Set.of("br", "link", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        return new Element(name);
    }

    /** Returns an element with a text in it. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** Sets an attribute, in place of an earlier one of this name. */
    public Element with(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    /** Adds elements behind what is there. */
    public Element add(Element... children) {
        content.addAll(List.of(children));
        return this;
    }

    /** Adds elements behind what is there. */
    public Element addAll(List<Element> children) {
        content.addAll(children);
        return this;
    }

    /** Adds a text behind what is there. */
    public Element text(String text) {
        content.add(text);
        return this;
    }

    /** Returns the markup. */
    @Override
    public String toString() {
        var markup = new StringBuilder();
        write(markup);
        return markup.toString();
    }

    private void write(StringBuilder markup) {
        markup.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            markup.append(' ').append(attribute).append("=\"");
            escape(value, markup);
            markup.append('"');
        });
        if (WITHOUT_END.contains(name)) {
            markup.append("/>");
            return;
        }
        markup.append('>');
        for (Object part : content) {
            if (part instanceof Element child) {
                child.write(markup);
            } else {
                escape(part.toString(), markup);
            }
        }
        markup.append("</").append(name).append('>');
    }

    /** Control characters and lone surrogates have no place in HTML; a replacement character shows that there was one. */
    private static void escape(String text, StringBuilder markup) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
            }
        });
    }

    private static boolean isAllowed(int character) {
        boolean isLoneSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == '\n' || !(Character.isISOControl(character) || isLoneSurrogate);
    }
}
