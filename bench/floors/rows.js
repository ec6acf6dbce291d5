// A list of 10,000 rows; a click appends one more.
import { addSwatch, colourOf, element } from "./swatch.js";

const ROWS = 10_000;
const SHADES = ["#ffffff", "#c0c0c0", "#808080", "#e0e0ff", "#ffe0e0"];

export function run(body) {
  const swatch = addSwatch(body, (clicks) => {
    swatch.style.background = colourOf(clicks);
    addRow(list, ROWS + clicks);
  });
  const list = element("scrolling", body);
  for (let index = 0; index < ROWS; index++) addRow(list, index);
}

function addRow(list, index) {
  element("row", list, `Row ${index}`).style.background = SHADES[index % SHADES.length];
}
