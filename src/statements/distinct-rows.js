import { withDimensions } from "#fiscal";
/**
 * The published meaning of rows among each other: a unit is named only where several are told apart, a subject printed
 * more than once by its unit, by the governmental section beside it, else by its order.
 */
export function distinctMeanings(rows) {
    const unitRows = rows.filter((r) => r.rowKind === "unit");
    const units = new Set(unitRows.map((r) => r.key));
    const leaves = [...units].filter((unit) => unit.length !== 3).length;
    const nested = new Set(rows.flatMap((r) => (r.rowKind !== undefined && r.rowKind !== "unit" ? [unitAbove(rows, r)] : [])).filter(Boolean));
    const byUnit = nested.size > 1;
    const identity = (row) => `${row.rowKind}:${row.key}:${byUnit ? unitAbove(rows, row) : ""}`;
    const times = new Map();
    for (const row of rows)
        if (row.kind === "item" && row.rowKind !== undefined && row.rowKind !== "unit")
            times.set(identity(row), (times.get(identity(row)) ?? 0) + 1);
    const order = new Map();
    const result = new Map();
    for (const row of rows) {
        if (row.kind !== "item" || row.rowKind === undefined) {
            result.set(row, row.at);
            continue;
        }
        if (row.rowKind === "unit") {
            const told = units.size > 2 || (row.key.length > 3 && leaves > 1);
            result.set(row, told ? { ...row.at, unit: row.key } : withDimensions(row.at, { unit: null }));
            continue;
        }
        const unit = byUnit ? unitAbove(rows, row) : undefined;
        let coordinate = unit === undefined ? row.at : { ...row.at, unit };
        if ((times.get(identity(row)) ?? 0) > 1) {
            const turn = `${identity(row)}:${row.government ?? ""}`;
            const nth = (order.get(turn) ?? 0) + 1;
            order.set(turn, nth);
            if (row.government !== undefined)
                coordinate = { ...coordinate, economicGovernment: row.government };
            if (nth > 1)
                coordinate = { ...coordinate, project: `#${nth}` };
        }
        result.set(row, coordinate);
    }
    return result;
}
const above = new WeakMap();
/** The key of the nearest unit row above a row. */
function unitAbove(rows, row) {
    let known = above.get(rows);
    if (!known) {
        known = new Map();
        let unit;
        for (const r of rows) {
            if (r.rowKind === "unit")
                unit = r.key;
            // projects are told apart by their names
            const named = r.rowKind === "project" || r.rowKind === "group";
            known.set(r, named ? undefined : unit);
        }
        above.set(rows, known);
    }
    return known.get(row);
}
