package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts of all products, side by side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptsTest {

    @ParameterizedTest
    @EnumSource
    void create_the_same_tables_columns_and_indexes(Product product) {
        assertThat(columns(product)).isEqualTo(columns(Product.H2));
        assertThat(product.script().indexes()).isEqualTo(Product.H2.script().indexes());
    }

    private static Map<String, List<String>> columns(Product product) {
        var columns = new TreeMap<String, List<String>>();
        product.script()
                .tables()
                .forEach((table, all) ->
                        columns.put(table, all.stream().map(Script.Column::name).toList()));
        return columns;
    }

    @ParameterizedTest
    @EnumSource
    void only_create(Product product) {
        assertThat(product.script().statements()).isNotEmpty().allMatch(statement -> statement.startsWith("CREATE "));
    }
}
