// A click changes one property of each of 1,000 elements.
import { addSwatch, colourOf, element } from "./swatch.js";

export function run(body) {
  const swatch = addSwatch(body, (clicks) => {
    swatch.style.background = colourOf(clicks);
    for (const cell of cells) cell.style.background = colourOf(clicks);
  });
  const grid = element("cells", body);
  const cells = Array.from({ length: 1000 }, () => element("cell", grid));
  for (const cell of cells) cell.style.background = colourOf(0);
}
