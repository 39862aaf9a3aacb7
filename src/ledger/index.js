export { bookOf } from "./book-of.js";
