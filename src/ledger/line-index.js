/**
 * Lines by every member they count under. A question is the intersection of a few members: the rarest is walked, the
 * others are looked up bit by bit, so that a narrow cell costs its own lines and not the ledger's.
 */
export class LineIndex {
    postings = new Map();
    lines;
    constructor(lines, membersOf) {
        this.lines = lines;
        lines.forEach((line, position) => {
            for (const key of membersOf(line)) {
                const known = this.postings.get(key);
                if (!known)
                    this.postings.set(key, { positions: [position] });
                else if (known.positions.at(-1) !== position)
                    known.positions.push(position);
            }
        });
    }
    /** Whether any line counts under a member. */
    has(key) {
        return this.postings.has(key);
    }
    /** Positions of the lines that count under all the members, in the ledger's order. */
    under(keys) {
        const found = [];
        for (const key of keys) {
            const postings = this.postings.get(key);
            if (!postings)
                return [];
            found.push(postings);
        }
        if (found.length === 0)
            return this.lines.map((_, position) => position);
        found.sort((a, b) => a.positions.length - b.positions.length);
        let positions = found[0].positions;
        for (let i = 1; i < found.length && positions.length > 0; i++)
            positions = within(positions, this.bitsOf(found[i]));
        return positions;
    }
    /** Whole 分 of the lines at these positions. */
    sum(positions) {
        let fen = 0;
        for (const position of positions)
            fen += this.lines[position].fen;
        return fen;
    }
    at(positions) {
        return positions.map((position) => this.lines[position]);
    }
    bitsOf(postings) {
        if (!postings.bits) {
            postings.bits = new Uint8Array((this.lines.length >> 3) + 1);
            for (const position of postings.positions)
                postings.bits[position >> 3] |= 1 << (position & 7);
        }
        return postings.bits;
    }
}
/** The positions whose bit is set; the same list where all are. */
function within(positions, bits) {
    let kept;
    for (let i = 0; i < positions.length; i++) {
        const position = positions[i];
        const isSet = bits[position >> 3] & (1 << (position & 7));
        if (isSet)
            kept?.push(position);
        else
            kept ??= positions.slice(0, i);
    }
    return kept ?? positions;
}
