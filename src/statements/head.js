import { normaliseLabel } from "#statutes";
import { filled } from "./statement-context.js";
import { dated } from "./meaning.js";
/** Heads over a whole side of a table say which panel, not which money; they are no part of a column's key. */
const panelHeads = new Set([
    "收入",
    "支出",
    "项目",
    "本年支出",
    "支出用途",
    "支出功能分类",
    "功能分类",
    "收入预算",
    "支出预算",
]);
/** The columns of a layout from left to right with their meaning. */
export function leavesOf(panels, context) {
    const leaves = [];
    const year = context.ledger.publisher.year;
    panels.forEach((panel, index) => {
        const walk = (column, nodes, path, at) => {
            const head = filled(column.head ?? "", context);
            const own = head === "" ? path : [...path, head];
            const coordinate = { ...at, ...dated(column.at ?? {}, year) };
            const here = [...nodes, column];
            if (column.columns) {
                for (const child of column.columns)
                    walk(child, here, own, coordinate);
                return;
            }
            leaves.push({
                panel: index,
                column,
                path: own,
                nodes: here,
                money: column.part === undefined,
                coordinate,
                key: own
                    .map(normaliseLabel)
                    .filter((label) => !panelHeads.has(label))
                    .join("/"),
            });
        };
        const base = { ...(context.layout.coordinate ?? context.form.coordinate), ...dated(panel.at ?? {}, year) };
        for (const column of panel.columns)
            walk(column, [], [], base);
    });
    return leaves;
}
/**
 * The cells of the head over these leaves: a group stands over its columns, equal groups of neighbouring panels are one,
 * a leaf reaches down to the last row. Gives also how many rows that takes.
 */
export function headCells(leaves, context) {
    const rows = Math.max(1, ...leaves.map((leaf) => leaf.nodes.length));
    const cells = [];
    for (let depth = 0; depth < rows; depth++)
        for (let c = 0; c < leaves.length; c++) {
            const leaf = leaves[c];
            const node = leaf.nodes[depth];
            if (!node)
                continue;
            const text = filled(node.head ?? "", context);
            if (!node.columns) {
                cells.push({ row: depth, column: c, rowSpan: rows - depth, columnSpan: 1, text });
                continue;
            }
            const start = c;
            while (c + 1 < leaves.length && sameGroup(leaf, leaves[c + 1], depth))
                c++;
            cells.push({ row: depth, column: start, rowSpan: 1, columnSpan: c - start + 1, text });
        }
    return { cells, rows };
}
/** Whether the next leaf stands under the same head at a depth: the same node, or an equal one at the top of the next panel. */
function sameGroup(leaf, next, depth) {
    const a = leaf.nodes[depth];
    const b = next.nodes[depth];
    if (!a?.columns || !b?.columns)
        return false;
    if (a === b && leaf.panel === next.panel)
        return true;
    return depth === 0 && leaf.panel !== next.panel && a.head !== undefined && a.head !== "" && a.head === b.head;
}
