package io.customerkit.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ElementTest {

    @Test
    void is_written_with_its_attributes_and_with_what_is_in_it_in_order() {
        Element element = Element.of("p")
                .with("class", "first")
                .with("class", "second")
                .text("a ")
                .add(Element.of("b", "bold"), Element.of("br"))
                .text(" z");

        assertThat(element).hasToString("<p class=\"second\">a <b>bold</b><br/> z</p>");
    }

    @Test
    void texts_and_attributes_cannot_become_markup() {
        String hostile = "</p><script>alert(\"1\" + '2')</script>&amp;";

        assertThat(Element.of("p", hostile).with("title", hostile))
                .hasToString(
                        "<p title=\"&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot; + &#39;2&#39;)&lt;/script&gt;&amp;amp;\">"
                                + "&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot; + &#39;2&#39;)&lt;/script&gt;&amp;amp;</p>");
    }

    @Test
    void what_no_page_may_contain_is_replaced() {
        assertThat(Element.of("p", "a\0b\u001Bc\uD800d\ne\uD83D\uDE00"))
                .hasToString("<p>a\uFFFDb\uFFFDc\uFFFDd\ne\uD83D\uDE00</p>");
    }
}
