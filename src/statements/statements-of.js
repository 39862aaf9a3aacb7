import { layoutStatement } from "./layout-statement.js";
import { builtStatements } from "./targets/index.js";
/**
 * All tables of a family, in its order, filled from a ledger. A form nobody laid out is reported and left out; money
 * that finds no row or column in a table is reported with its lines. Never throws on what the ledger says.
 * @zh 按模板生成全部报表
 */
export function statementsOf(book, family, statutes) {
    const findings = [];
    const told = new Set();
    const report = (finding) => {
        if (told.has(finding.message.zh))
            return;
        told.add(finding.message.zh);
        findings.push(finding);
    };
    const statements = family.tables.flatMap((table, i) => tableStatements(book, family, statutes, table, i + 1, report));
    return { statements, findings };
}
function tableStatements(book, family, statutes, table, position, report) {
    const form = statutes.form(table.form);
    const layout = statutes.layout(table.form, family.id, table.number);
    if (!form || !layout) {
        if (!table.optional)
            report({
                code: "form-without-layout",
                severity: "error",
                at: { table: table.form, row: 1 },
                message: {
                    zh: `模板 ${family.id} 的报表 ${table.form} 没有版式，未生成`,
                    en: `${table.form} of ${family.id} has no layout and was left out`,
                },
            });
        return [];
    }
    const context = {
        book,
        ledger: book.ledger,
        statutes,
        family,
        table,
        form,
        layout,
        unit: layout.unit ?? family.unit,
        decimals: layout.decimals ?? 2,
        position,
        report,
    };
    return layout.builder ? builtStatements(layout.builder, context) : [layoutStatement(context)];
}
