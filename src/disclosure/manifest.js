/** The manifest of a publication, its files not yet written. */
export function manifestOf(publication, about, statements) {
    const assumed = new Set(statements.flatMap((statement) => statement.assumed));
    const volumes = publication.volumes.map((volume) => {
        const blocks = volume.sections.flatMap((section) => section.blocks);
        for (const block of blocks)
            if (block.kind === "paragraph")
                for (const run of block.runs)
                    if (run.assumed)
                        assumed.add(run.assumed);
        return {
            id: volume.id,
            name: volume.name,
            title: volume.title,
            sections: blocks.flatMap((b) => b.kind === "heading" ? [{ title: b.text, level: b.level, anchor: b.anchor }] : []),
            charts: blocks.flatMap((b) => (b.kind === "chart" ? [b.caption] : [])),
            files: [],
        };
    });
    return {
        title: publication.title,
        publisher: publication.author,
        ...about,
        issued: publication.issued,
        volumes,
        tables: statements.map((statement) => ({
            form: statement.form,
            ...(statement.number ? { number: statement.number } : {}),
            title: statement.title,
            ...(statement.project ? { project: statement.project } : {}),
            empty: statement.empty,
            ...(statement.emptyReason ? { emptyReason: statement.emptyReason } : {}),
            anchor: statement.table.anchor,
        })),
        assumed: [...assumed],
    };
}
