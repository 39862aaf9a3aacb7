/** Fills {year}, {name} and the like into a text of a layout; an unknown word stays as it is. */
export function filled(text, context) {
    return text.includes("{") ? text.replace(/\{(\w+)\}/g, (whole, name) => wordOf(name, context) ?? whole) : text;
}
function wordOf(name, { ledger, project, position }) {
    const { publisher } = ledger;
    switch (name) {
        case "year":
            return String(publisher.year);
        case "priorYear":
            return String(publisher.year - 1);
        case "name":
            return publisher.name;
        case "self":
            return publisher.self;
        case "department":
            return publisher.department ?? publisher.name;
        case "level":
            return publisher.level === "department" ? "部门" : "单位";
        case "nn":
            return String(position).padStart(2, "0");
        case "project":
            return ledger.projects.find((p) => p.code === project)?.name ?? project ?? "";
        default:
            return undefined;
    }
}
