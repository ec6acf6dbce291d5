// The corner by whose colour the measurement knows what is on the screen; as in the programs' swatch.py.
const PALETTE = ["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#800000", "#008000", "#000080"];

export function colourOf(step) {
  return PALETTE[step % PALETTE.length];
}

export function tickColour(tick) {
  const channel = (shift) => ((tick >> shift) % 16) * 16 + 8;
  return `rgb(${channel(0)} ${channel(4)} ${channel(8)})`;
}

export function element(name, parent, content = "") {
  const made = document.createElement("div");
  made.className = name;
  made.textContent = content;
  parent.append(made);
  return made;
}

/** The corner; `onClick` is told how often it was clicked. */
export function addSwatch(parent, onClick = () => {}) {
  const swatch = element("swatch", parent);
  swatch.style.background = colourOf(0);
  let clicks = 0;
  swatch.addEventListener("click", () => onClick(++clicks));
  return swatch;
}
