import { anchorOf } from "./published-table.js";
import { filled } from "./statement-context.js";
/** What stands around a table: caption, title, owner, unit, notes, the name of its sheet. */
export function frameOf(context) {
    const { layout, form, table, unit, project } = context;
    const title = filled(layout.title, context);
    const caption = layout.caption ?? table.number;
    return {
        anchor: anchorOf("table", form.id, ...(table.number === undefined ? [] : [table.number]), ...(project === undefined ? [] : [project])),
        ...(caption ? { caption: filled(caption, context) } : {}),
        title,
        ...(layout.owner ? { owner: filled(layout.owner, context) } : {}),
        ...(layout.unitLine === "" ? {} : { unit: layout.unitLine ?? `单位：${unit}` }),
        sheet: sheetName(context, title),
        notes: (layout.notes ?? []).map((note) => filled(note, context)),
        bookmark: true,
    };
}
/** At most 31 characters, none of []:*?/\, and no two of one package alike: the table's position and its title. */
function sheetName(context, title) {
    const { table, position, project, ledger } = context;
    const nth = project === undefined ? "" : `-${ledger.projects.findIndex((p) => p.code === project) + 1}`;
    const number = table.number ?? String(position).padStart(2, "0");
    const bare = title.replace(/^\d{4}年(?:度)?/, "").replace(/[“”"'[\]:*?/\\：？＊]/g, "");
    return `${number}${nth} ${bare}`.slice(0, 31).trimEnd();
}
