// A click changes one element among `count` others.
import { addSwatch, colourOf, element } from "./swatch.js";

export function run(body, query) {
  const column = element("scrolling", body);
  const swatch = addSwatch(column, (clicks) => {
    swatch.style.background = colourOf(clicks);
  });
  const items = element("wrapping", column);
  for (let index = 0; index < Number(query.get("count") ?? 10); index++) element("item", items, `Item ${index}`);
}
