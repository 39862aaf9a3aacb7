/** A volume as text: headings with #, tables with tabs. For looking at a publication where no writer is at hand. */
export function volumeText(volume) {
    const blocks = [];
    for (const section of volume.sections)
        for (const block of section.blocks)
            switch (block.kind) {
                case "cover":
                    blocks.push(...block.lines.map((line) => line.text));
                    break;
                case "contents":
                    blocks.push(block.title, ...block.entries.map((entry) => entry.text));
                    break;
                case "heading":
                    blocks.push(`${"#".repeat(block.level + 1)} ${block.text}`);
                    break;
                case "paragraph":
                    blocks.push(block.runs.map((run) => run.text).join(""));
                    break;
                case "table":
                    blocks.push(...tableText(block));
            }
    return `${blocks.join("\n\n")}\n`;
}
/** All volumes of a publication as text. */
export function publicationText(publication) {
    return publication.volumes.map(volumeText).join("\n");
}
function tableText(table) {
    const rows = Array.from({ length: table.rows }, () => Array(table.columns.length).fill(""));
    for (const cell of table.cells)
        rows[cell.row][cell.column] = cell.text.replace(/\s+/g, " ");
    return [
        ...(table.caption ? [table.caption] : []),
        table.title,
        ...(table.owner ? [table.owner] : []),
        ...(table.unit ? [`单位：${table.unit.replace(/^单位[:：]/, "")}`] : []),
        rows.map((row) => row.join("\t")).join("\n"),
        ...table.notes,
    ];
}
