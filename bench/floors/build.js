// A click puts 1,000 rows on the page; the next one takes them away.
import { addSwatch, colourOf, element } from "./swatch.js";

const PERSON = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-2.700 0-8 1.340-8 4v2h16v-2c0-2.660-5.330-4-8-4z";

export function run(body) {
  const swatch = addSwatch(body, (clicks) => {
    swatch.style.background = colourOf(clicks);
    list.replaceChildren(...(clicks % 2 === 1 ? Array.from({ length: 1000 }, (_, index) => row(index)) : []));
  });
  const list = element("scrolling", body);
}

function row(index) {
  const made = document.createElement("div");
  made.className = "person";
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "person-icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PERSON);
  icon.append(path);
  made.append(icon);
  element("person-name", made, `Person ${index}`);
  element("person-points", made, `${(index * 37) % 1000} points`);
  return made;
}
