package io.customerkit.examples.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What was drawn, as a parser reads it. */
public final class Drawn {

    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    private final Document document;

    private Drawn(Document document) {
        this.document = document;
    }

    public static Drawn of(Element element) {
        return of(element.toString());
    }

    /** Reads markup, which must be well-formed. */
    public static Drawn of(String markup) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("This is not well-formed: " + markup, e);
        }
    }

    /** Returns the texts of all that an XPath finds, in order. */
    public List<String> all(String path) {
        try {
            var found = (NodeList) PATHS.evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }
}
