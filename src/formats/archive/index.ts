export { type Archive, type ArchiveLimits, archiveLimits, openArchive } from "./archive.ts"
