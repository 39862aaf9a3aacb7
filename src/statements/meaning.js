import { withDimensions } from "#fiscal";
/**
 * The coordinate of a cell from its column's and its row's: each says part of the meaning, the row wins, but where both
 * name a dimension of which one is a part of the other, the deeper one holds.
 */
export function cellCoordinate(column, row) {
    const result = { ...column };
    for (const dimension in row) {
        const value = row[dimension];
        const present = result[dimension];
        if (dimension === "nature" && present?.startsWith(`${value}.`))
            continue;
        if (dimension === "source" && present && present !== value && (value === "R1" || present.startsWith(`${value}.`)))
            continue;
        result[dimension] = value;
    }
    return result;
}
/** Economic classes that basic expenditure counts as personnel; all others are operating. Source: 预算法实施条例第五条. */
const personnelClasses = new Set(["301", "303"]);
/** One coordinate for one meaning: a class of the economic classification inside basic expenditure says which part it is. */
export function canonical(coordinate) {
    const economic = coordinate.economicDepartment;
    if (economic && coordinate.nature === "basic")
        return withDimensions(coordinate, {
            nature: personnelClasses.has(economic.slice(0, 3)) ? "basic.personnel" : "basic.operating",
        });
    return coordinate;
}
/** The year "prior" of a layout is the one before the document's. */
export function dated(coordinate, year) {
    return coordinate.year === "prior" ? { ...coordinate, year: String(year - 1) } : coordinate;
}
