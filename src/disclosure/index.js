export { disclosureOf } from "./disclosure-of.js";
export { publicationText, volumeText } from "./printed-text.js";
