// What is typed comes back in another element, and its letters are counted by colour.
import { addSwatch, colourOf, element } from "./swatch.js";

export function run(body) {
  const swatch = addSwatch(body);
  const field = document.createElement("input");
  field.style.height = "48px";
  field.addEventListener("input", () => {
    echo.textContent = field.value;
    swatch.style.background = colourOf(field.value.length);
  });
  body.append(field);
  const echo = element("echo", body);
}
