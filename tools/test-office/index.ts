export { type ZipEntry, zip } from "./zip.ts"
