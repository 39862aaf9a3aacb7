import { coordinateKey, withDimensions } from "#fiscal";
/** The phase a document of this kind means when it names none. */
export const ownPhase = { budget: "approved", accounts: "outturn" };
/**
 * The coordinate as questions and stated amounts are compared: the ledger's own year and phase left out, and what a
 * figure implies by itself too (three-public money is expenditure of R1).
 */
export function bareCoordinate(coordinate, ledger) {
    const { year, kind } = ledger.publisher;
    if (isBare(coordinate))
        return coordinate;
    const changes = {};
    if (coordinate.year === `${year}`)
        changes.year = null;
    if (coordinate.phase === ownPhase[kind])
        changes.phase = null;
    const implied = coordinate.threePublic ?? coordinate.procurement ?? coordinate.topic;
    if (implied !== undefined && coordinate.flow === "expenditure")
        changes.flow = null;
    if (coordinate.threePublic !== undefined && coordinate.source === "R1")
        changes.source = null;
    return withDimensions(coordinate, changes);
}
/** The common question has nothing to leave out. */
function isBare({ year, phase, threePublic, procurement, topic }) {
    return (year ?? phase ?? threePublic ?? procurement ?? topic) === undefined;
}
/** Finds stated amounts by their exact coordinate. */
export class StatedAmounts {
    byKey = new Map();
    all;
    constructor(ledger) {
        this.all = ledger.totals.map((stated) => ({ coordinate: bareCoordinate(stated.coordinate, ledger), stated }));
        for (const { coordinate, stated } of this.all) {
            const key = coordinateKey(coordinate);
            if (!this.byKey.has(key))
                this.byKey.set(key, stated);
        }
    }
    /**
     * What is stated of a bare coordinate. A three-public amount stated without a source stands for the scope the family
     * prints (R11 or R1). Last year's 收入总计 and 支出总计 are equal by definition, so that one stands for the other.
     */
    of(bare) {
        if (this.byKey.size === 0)
            return undefined;
        const exact = this.byKey.get(coordinateKey(bare));
        if (exact)
            return exact;
        if (bare.threePublic !== undefined && bare.source === "R11")
            return this.byKey.get(coordinateKey(withDimensions(bare, { source: null })));
        if (bare.year !== undefined && (bare.flow === "resources" || bare.flow === "uses"))
            return this.byKey.get(coordinateKey(withDimensions(bare, { flow: bare.flow === "uses" ? "resources" : "uses" })));
        return undefined;
    }
}
