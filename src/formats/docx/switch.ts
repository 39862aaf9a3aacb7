/** Whether a switch of OOXML is on: it is when it is there without a value. */
export function isOn(val: string | undefined): boolean {
  return val !== "0" && val !== "false" && val !== "off" && val !== "none"
}
