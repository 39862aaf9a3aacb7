export { type Disclosure, type DisclosureOptions, disclosureOf } from "./disclosure-of.ts"
export type { Manifest, ManifestFile, ManifestTable, ManifestVolume } from "./manifest.ts"
export { publicationText, volumeText } from "./printed-text.ts"
export type { WritingFinding } from "./writing-finding.ts"
