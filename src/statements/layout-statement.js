import { conservedSums } from "./conserved-sums.js";
import { filledTable } from "./fill-table.js";
import { publishedTable } from "./published-table.js";
import { filled } from "./statement-context.js";
import { frameOf } from "./table-frame.js";
/** Fills a table by its layout; totals that do not hold are reported on the way. */
export function layoutStatement(context) {
    const table = filledTable(context);
    const sums = conservedSums(table, context);
    const { form, layout, project } = context;
    const frame = frameOf(context);
    const made = publishedTable(table, sums, frame, context);
    const assumed = [...new Set(made.table.cells.flatMap((cell) => (cell.assumed ? cell.assumed.split("；") : [])))];
    const statement = layout.empty === undefined ? undefined : filled(layout.empty, context);
    const notes = made.empty && statement !== undefined ? [...made.table.notes, statement] : made.table.notes;
    const reason = layout.emptyReason === undefined ? statement?.replace(/^(?:注|说明)[:：]/, "") : filled(layout.emptyReason, context);
    return {
        form: form.id,
        ...(context.table.number === undefined ? {} : { number: context.table.number }),
        title: frame.title,
        orientation: layout.orientation ?? (made.table.columns.length > 7 ? "landscape" : "portrait"),
        table: { ...made.table, notes },
        empty: made.empty,
        ...(made.empty && reason !== undefined ? { emptyReason: reason } : {}),
        ...(project === undefined ? {} : { project }),
        cells: made.cells,
        assumed,
    };
}
