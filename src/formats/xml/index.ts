export type { Attributes } from "./namespaces.ts"
export { readXml, type XmlHandler } from "./read-xml.ts"
