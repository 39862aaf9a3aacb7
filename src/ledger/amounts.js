/** An amount summed from lines, which are gathered only when somebody asks what it is made of. */
export class SummedAmount {
    fen;
    index;
    positions;
    constructor(index, positions) {
        this.index = index;
        this.positions = positions;
        this.fen = index.sum(positions);
    }
    get lines() {
        return this.index.at(this.positions);
    }
    get assumed() {
        return [...new Set(this.lines.flatMap((line) => (line.assumed === undefined ? [] : [line.assumed])))];
    }
}
/** An amount taken from a statement, with the lines that lie under the same coordinate. */
export class TakenAmount {
    stated;
    gather;
    constructor(stated, gather) {
        this.stated = stated;
        this.gather = gather;
    }
    get fen() {
        return this.stated.fen;
    }
    get lines() {
        return this.gather();
    }
    get assumed() {
        return this.stated.assumed === undefined ? [] : [this.stated.assumed];
    }
}
