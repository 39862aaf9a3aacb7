import { type Coordinate, withDimensions } from "#fiscal"

/** Economic classes that basic expenditure counts as personnel; all others are operating. Source: rules.md §13 (预算法实施条例第五条). */
const personnelClasses = new Set(["301", "303"])

/**
 * One coordinate for one meaning: a class of the economic classification inside basic expenditure is personnel or
 * operating money, whether the heads say so or not.
 */
export function canonical(coordinate: Coordinate): Coordinate {
  const economic = coordinate.economicDepartment
  if (economic && coordinate.nature === "basic")
    return withDimensions(coordinate, {
      nature: personnelClasses.has(economic.slice(0, 3)) ? "basic.personnel" : "basic.operating",
    })
  return coordinate
}

/** Joins an outer meaning with an inner one; the inner one is more exact and wins. */
export function narrowed(outer: Coordinate, inner: Coordinate): Coordinate {
  const source = inner.source ?? outer.source
  return withDimensions(outer, { ...inner, ...(source ? { source } : {}) })
}
